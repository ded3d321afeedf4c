/** Runs inside the browser's page, beside the drawing package: shows one card in place of the one before. */

globalThis.drawCard = ({ card, theme, width, config }) => {
  const { AdaptiveCard, HostConfig } = globalThis.AdaptiveCards;
  document.documentElement.lang = card.lang === 'zh' ? 'zh-CN' : card.lang;
  document.documentElement.className = theme;
  // Enough of markdown to see whether an escape shows and whether emphasis comes through.
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll(/\\(&amp;|&lt;|[!-/:-@[-`{-~])/g, (_, mark) =>
        mark.length > 1 ? mark : `&#${mark.charCodeAt(0)};`,
      )
      .replaceAll(/\*\*(.+?)\*\*/g, '<b>$1</b>')
      .replaceAll(/\[(.+?)\]\((.+?)\)/g, '<a href="$2">$1</a>');
    result.didProcess = true;
  };
  const drawn = new AdaptiveCard();
  drawn.hostConfig = new HostConfig(config);
  drawn.parse(card);
  const place = document.querySelector('#card');
  const element = drawn.render();
  place.style.width = `${width}px`;
  place.replaceChildren(element);
  const edge = place.getBoundingClientRect().right;
  const overflow = () =>
    Math.max(
      0,
      ...[...place.querySelectorAll('*')].map((part) =>
        Math.round(part.getBoundingClientRect().right - edge),
      ),
    );
  return document.fonts.ready.then(overflow);
};

/** Colors and measures close to those of Teams: what a card looks like there, not how it behaves. */

export type Theme = 'light' | 'dark';

interface Palette {
  readonly paper: string;
  readonly emphasis: string;
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly accentPaper: string;
  readonly good: string;
  readonly goodPaper: string;
  readonly warning: string;
  readonly warningPaper: string;
  readonly attention: string;
  readonly attentionPaper: string;
  readonly line: string;
}

const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    paper: '#ffffff',
    emphasis: '#f5f5f5',
    text: '#242424',
    subtle: '#616161',
    accent: '#5b5fc7',
    accentPaper: '#e8ebfa',
    good: '#13a10e',
    goodPaper: '#e7f2da',
    warning: '#835c00',
    warningPaper: '#fbf6d9',
    attention: '#c4314b',
    attentionPaper: '#fcf4f6',
    line: '#e0e0e0',
  },
  dark: {
    paper: '#292929',
    emphasis: '#333333',
    text: '#ffffff',
    subtle: '#adadad',
    accent: '#9299f7',
    accentPaper: '#2f2f4a',
    good: '#92c353',
    goodPaper: '#0d2e0d',
    warning: '#f8d22a',
    warningPaper: '#463100',
    attention: '#e37d80',
    attentionPaper: '#3e1f25',
    line: '#525252',
  },
};

export const HOST_CONFIGS: Readonly<Record<Theme, object>> = {
  light: hostConfig(PALETTES.light),
  dark: hostConfig(PALETTES.dark),
};

export const PAGE_STYLES = `
  body { margin: 0; padding: 16px; }
  html:lang(zh) body, html:lang(zh) body * { font-family: 'Noto Sans SC Variable', sans-serif !important; }
  main { box-sizing: border-box; border-radius: 6px; overflow: hidden; }
  ${theme('light')} ${theme('dark')}
  .ac-pushButton { font: inherit; font-size: 14px; font-weight: 600; border-radius: 4px; padding: 5px 12px; max-width: 100%; overflow: hidden; text-overflow: ellipsis; }
  .ac-actionSet, .ac-actionSet > * { flex-wrap: wrap !important; row-gap: 8px; }
  .ac-input { font: inherit; }
`;

function theme(name: Theme): string {
  const { paper, emphasis, text, line } = PALETTES[name];
  return `.${name} body { background: ${emphasis}; } .${name} main { background: ${paper}; border: 1px solid ${line}; }
    .${name} .ac-pushButton { background: ${paper}; color: ${text}; border: 1px solid ${line}; }`;
}

function hostConfig(palette: Palette): object {
  const color = (tone: string) => ({ default: tone, subtle: tone });
  const foregroundColors = {
    default: { default: palette.text, subtle: palette.subtle },
    accent: color(palette.accent),
    good: color(palette.good),
    warning: color(palette.warning),
    attention: color(palette.attention),
  };
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
  return {
    fontFamily: 'inherit',
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: palette.line },
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    containerStyles: {
      default: style(palette.paper),
      emphasis: style(palette.emphasis),
      accent: style(palette.accentPaper),
      good: style(palette.goodPaper),
      warning: style(palette.warningPaper),
      attention: style(palette.attentionPaper),
    },
    actions: {
      maxActions: 6,
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    },
    inputs: { label: { inputSpacing: 4, requiredInputs: { suffix: ' *' } } },
    supportsInteractivity: true,
  };
}

// Sends the order of the button that was pressed and shows the page anew, or says why not.
const status = document.querySelector('[role="status"]');

document.addEventListener('click', async (event) => {
  const button = event.target.closest('button[data-control]');
  if (!button) return;
  status.textContent = `${button.textContent}…`;
  try {
    const response = await fetch(`/sandbox/${button.dataset.control}`, {
      method: 'POST',
      body: button.dataset.body,
    });
    const answer = await response.json();
    if (response.ok) location.reload();
    else status.textContent = answer.error.message;
  } catch {
    status.textContent = 'The sandbox does not answer.';
  }
});

// Everything works without this file; it only makes a few things nicer.
const leave = document.getElementById('leave');
const go = () => location.replace(leave.href);
leave.addEventListener('click', event => { event.preventDefault(); go(); });

let escapes = 0;
document.addEventListener('keydown', event => {
  escapes = event.key === 'Escape' ? escapes + 1 : 0;
  if (escapes === 3) go();
});

document.addEventListener('submit', event => {
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = 'yes';
});
addEventListener('pageshow', () => document.querySelectorAll('form').forEach(form => delete form.dataset.sent));

document.getElementById('problems')?.focus();
document.querySelectorAll('#print, #escape-hint').forEach(one => { one.hidden = false; });
document.getElementById('print')?.addEventListener('click', () => print());

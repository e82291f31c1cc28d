// Everything works without this file; it only makes a few things nicer.
const leave = document.getElementById('leave');
const go = () => { // what is on the screen goes at once, and does not wait for an answer
  if (navigator.sendBeacon(leave.action, new URLSearchParams(new FormData(leave)))) location.replace(leave.dataset.to);
  else leave.submit();
};
leave?.addEventListener('submit', event => { event.preventDefault(); event.stopPropagation(); go(); });

let escapes = 0;
document.addEventListener('keydown', event => {
  escapes = event.key === 'Escape' ? escapes + 1 : 0;
  if (escapes === 3) leave ? go() : location.replace(document.querySelector('.leave').href);
});

document.addEventListener('submit', event => {
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = 'yes';
});
addEventListener('pageshow', () => document.querySelectorAll('form').forEach(form => delete form.dataset.sent));

document.getElementById('problems')?.focus();
document.querySelectorAll('#print, #escape-hint').forEach(one => { one.hidden = false; });
document.getElementById('print')?.addEventListener('click', () => print());

// Chosen means sent. Without this file the form does the same work, with one more press and no second chance.
const form = document.getElementById('papers-form');
const sending = document.getElementById('sending');
const list = document.getElementById('papers');
const words = document.getElementById('papers-words').dataset;
const place = form.dataset.place;
const MOST = Number(form.dataset.most);
const PIECE = 512 * 1024;
const SIDE = 2000;
const LIGHT = 1024 * 1024;
const going = [];
const twice = new Set();
const undone = document.createElement('p');
let current;
let goesOn = false;

form.classList.add('scripted');
undone.className = 'wrong';
undone.id = 'undone';
undone.textContent = words.undone;

const say = text => { document.getElementById('papers-said').textContent = text; };
const pause = ms => new Promise(done => setTimeout(done, ms));
const hex = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
const base64 = text => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

/** The same content is the same file, so that a choice made again goes on where it was cut. */
async function keyOf(blob) {
  let bytes = crypto.getRandomValues(new Uint8Array(16));
  if (crypto.subtle && blob.size <= MOST) {
    const all = await new Blob([form.dataset.salt, blob]).arrayBuffer();
    bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', all)).slice(0, 16);
  }
  bytes[6] = bytes[6] & 0x0f | 0x80;
  bytes[8] = bytes[8] & 0x3f | 0x80;
  return hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

// Photos: turned upright, made smaller, and looked at.

async function prepare(one) {
  const { file } = one;
  const isPicture = file.type.startsWith('image/') || /\.hei[cf]$/i.test(file.name);
  const bitmap = isPicture && await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  one.blob = file;
  if (!bitmap) return;
  look(one, bitmap);
  const scale = Math.min(1, SIDE / Math.max(bitmap.width, bitmap.height));
  if (scale < 1 || file.size > LIGHT || !/jpeg|png|webp/.test(file.type)) {
    const smaller = await shrunk(bitmap, scale);
    if (smaller && (smaller.size < file.size || scale < 1)) {
      one.blob = smaller;
      one.name = file.name.replace(/\.[^.]*$/, '') + '.jpg';
    }
  }
  bitmap.close();
}

async function shrunk(bitmap, scale) {
  const canvas = drawn(document.createElement('canvas'), bitmap, scale);
  for (const quality of [.85, .75, .6]) {
    const blob = await new Promise(done => canvas.toBlob(done, 'image/jpeg', quality));
    if (!blob || blob.size <= LIGHT || quality === .6) return blob;
  }
}

function drawn(canvas, bitmap, scale) {
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext('2d', { willReadFrequently: true }).drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** A dark photo has little light; a blurred one has no edges (the Laplacian hardly varies). */
function look(one, bitmap) {
  const canvas = drawn(one.row.querySelector('canvas'), bitmap, Math.min(1, 480 / Math.max(bitmap.width, bitmap.height)));
  canvas.hidden = false;
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const grey = new Float32Array(width * height);
  for (let at = 0; at < grey.length; at++) {
    grey[at] = .3 * data[4 * at] + .59 * data[4 * at + 1] + .11 * data[4 * at + 2];
  }
  const light = grey.reduce((sum, each) => sum + each, 0) / grey.length;
  let sum = 0, squares = 0, count = 0;
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      const edge = grey[at - 1] + grey[at + 1] + grey[at - width] + grey[at + width] - 4 * grey[at];
      sum += edge; squares += edge * edge; count++;
    }
  }
  const sharp = count ? squares / count - (sum / count) ** 2 : Infinity;
  one.doubt = light < 60 ? words.dark : sharp < 40 ? words.blurred : '';
}

// One file after the other, each in pieces (tus 1.0), so that a cut costs one piece.

function call(one, method, path, headers, body, progress) {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open(method, path);
    request.setRequestHeader('Tus-Resumable', '1.0.0');
    request.setRequestHeader('X-XSRF-TOKEN', form.elements._csrf.value);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.timeout = 120000;
    request.onload = () => done(request);
    request.onerror = request.ontimeout = request.onabort = failed;
    if (progress) request.upload.onprogress = event => progress(event.loaded);
    one.request = request;
    request.send(body);
  });
}

const offset = answer => Number(answer.getResponseHeader('Upload-Offset') || 0);

/** A request that has lost its way would wait for an answer for minutes. */
addEventListener('offline', () => current?.request?.abort());

/** Tries until it is through, waiting longer each time, or until the device says that it is back. */
async function patiently(one, work) {
  for (let wait = 1000; !one.stopped; wait = Math.min(30000, 2 * wait)) {
    const answer = await work().catch(() => null);
    if (answer && answer.status < 500) return answer;
    if (one.stopped) break;
    state(one, answer ? words.noRoom : words.offline);
    await Promise.race([pause(wait), new Promise(back => addEventListener('online', back, { once: true }))]);
  }
  return null;
}

async function send(one) {
  const begun = await patiently(one, () => call(one, 'POST', `${place}/files`, {
    'Upload-Length': one.blob.size,
    'Upload-Metadata': `key ${base64(one.key)},name ${base64(one.name.slice(-120))}`
      + (one.with ? `,with ${base64(one.with)}` : ''),
  }));
  if (!begun) return '';
  if (begun.status !== 201) return refused(begun.status);
  one.at = begun.getResponseHeader('Location');
  one.sent = offset(begun);
  if (one.blob.size && one.sent === one.blob.size) { // it is in the list, or comes back to it after it was deleted
    return listed(one) ? sayTwice(one) : '';
  }
  let cut = false;
  while (one.sent < one.blob.size && one.blob.size <= MOST && !one.stopped) {
    state(one, words.sending);
    show(one, one.sent);
    const answer = await patiently(one, async () => {
      if (cut) {
        const known = await call(one, 'HEAD', one.at, {});
        if (known.status !== 200) return known;
        one.sent = offset(known);
        if (one.sent >= one.blob.size) return known;
      }
      cut = true;
      return call(one, 'PATCH', one.at, { 'Upload-Offset': one.sent, 'Content-Type': 'application/offset+octet-stream' },
        one.blob.slice(one.sent, one.sent + PIECE), loaded => show(one, one.sent + loaded));
    });
    if (!answer) return '';
    cut = false;
    if (answer.status === 404) return ''; // it was refused or removed: the list says which
    if (answer.status >= 400 && answer.status !== 409) return refused(answer.status);
    one.sent = offset(answer);
  }
  return '';
}

/** The same photo is no help where a better one was asked for. */
function sayTwice(one) {
  twice.add(one);
  return listed(one).closest('.upload').querySelector('[id^=again-]') ? words.better : words.twice;
}

function refused(status) {
  return { 422: words.full, 429: words.much }[status] || words.gone;
}

function show(one, sent) {
  one.row.querySelector('progress').value = one.blob.size ? sent / one.blob.size : 0;
  const left = going.reduce((sum, each) => sum + ((each.blob || each.file).size - (each.sent || 0)), 0);
  const size = new Intl.NumberFormat(document.documentElement.lang,
    { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(Math.max(.1, left / 1048576));
  document.getElementById('sending-size').textContent = words.size.replace('{size}', size);
}

function state(one, text) {
  const line = one.row.querySelector('.state');
  if (line.textContent !== text) {
    line.textContent = text;
    say(`${one.name}: ${text}`);
  }
}

/** Asks about a doubtful photo, which waits while the others go on. */
function ask(one) {
  one.asks = true;
  state(one, one.doubt);
  const [again, keep] = ['.again', '.keep'].map(name => one.row.querySelector(name));
  again.hidden = keep.hidden = false;
  keep.onclick = () => {
    again.hidden = keep.hidden = true;
    one.doubt = '';
    state(one, words.ready);
    one.row.querySelector('.stop').focus({ preventScroll: true });
    answered(one);
  };
  again.onclick = () => { stop(one); one.input.click(); };
  if (goesOn) insist(one);
}

function answered(one) {
  one.asks = false;
  work();
}

/** Nobody goes on past an open question: they come to it. */
function insist(one) {
  goesOn = false;
  document.getElementById('sending-size').textContent = '';
  state(one, `${words.first} ${one.doubt}`);
  one.row.querySelector('.again').focus();
}

/** What is wrong; empty where all went well or the person wanted it no more. */
async function take(one) {
  if (!one.blob && !one.stopped) await prepare(one);
  if (one.doubt && !one.stopped) ask(one);
  if (one.asks || one.stopped) return '';
  one.key = await keyOf(one.blob);
  one.with ||= one.together.findLast(each => each.at && !each.stopped)?.key;
  return send(one);
}

async function work() {
  if (current) return;
  while (current = going.find(each => !each.asks)) {
    const one = current;
    const problem = await take(one).catch(() => words.gone);
    if (one.asks) continue;
    if (problem) fail(one, problem);
    else drop(one);
    going.splice(going.indexOf(one), 1);
    await refresh();
    if (problem || listed(one)?.classList.contains('refused')) goesOn = false; // they see that first
  }
  document.getElementById('sending-size').textContent = '';
  if (goesOn) form.requestSubmit(document.getElementById('continue'));
}

function fail(one, problem) {
  one.row.classList.add('refused');
  one.row.querySelector('progress').hidden = true;
  one.row.querySelector('.stop').firstChild.data = words.remove;
  state(one, problem);
}

/** Takes its line away; focus stays near. */
function drop(one) {
  const had = one.row.contains(document.activeElement);
  one.row.remove();
  sending.hidden = !sending.querySelector('li');
  if (had) (sending.querySelector('.stop') || document.getElementById('files')).focus({ preventScroll: true });
}

function choose(input) {
  const isOnePaper = input.id === 'files' && document.getElementById('together').checked;
  const together = [];
  for (const file of input.files) {
    const row = document.getElementById('sending-file').content.firstElementChild.cloneNode(true);
    const one = { file, input, row, name: file.name, with: input.dataset.with, together };
    if (isOnePaper) together.push(one);
    row.querySelector('bdi').textContent = file.name;
    row.querySelector('.stop .unseen').textContent = ` ${file.name}`;
    row.querySelector('.stop').onclick = () => stop(one);
    sending.querySelector('ul').append(row);
    state(one, words.ready);
    going.push(one);
  }
  input.value = '';
  sending.hidden = !going.length;
  work();
}

function stop(one) {
  one.stopped = true;
  drop(one);
  if (one === current) {
    one.request?.abort();
    if (one.at) call(one, 'DELETE', one.at, {}).then(refresh, () => {});
  }
  answered(one);
}

// The list is the server's; only what changed is put in its place and said, and focus stays where it was.

/** The status of the answer; nothing where there was none. */
async function refresh() {
  const answer = await fetch(`${place}/list`).catch(() => null);
  if (!answer?.ok) return answer?.status;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').body;
  const before = states();
  const focus = document.activeElement?.id;
  exchange(list, fresh);
  if (focus && document.activeElement?.id !== focus) {
    // where a button is gone, its file gets it; where that is gone too, the first button of all
    [focus, focus.replace(/^[a-z]+/, 'file'), 'files'].map(id => document.getElementById(id)).find(found => found)
      .focus({ preventScroll: true });
  }
  hideWhatIsGoing();
  twice.forEach(dropWhereGone);
  const news = [...states()].filter(([id, told]) => before.get(id) !== told).map(([, told]) => told);
  if (news.length) say(news.join(' '));
  return answer.status;
}

/** What the list says of each file that is not on its way. */
function states() {
  return new Map([...list.querySelectorAll('.file:not([hidden])')].map(row =>
    [row.id, `${row.querySelector('.name').textContent}: ${row.querySelector('.state').textContent}`]));
}

function listed(one) {
  return one.key && document.getElementById(`file-${one.key}`);
}

/** What was chosen twice is said as long as the first is here. */
function dropWhereGone(one) {
  if (listed(one)) return;
  twice.delete(one);
  drop(one);
}

function exchange(old, fresh) {
  const known = new Map([...old.children].map(child => [child.id || child.localName, child]));
  const next = [...fresh.children].map(child => {
    const before = known.get(child.id || child.localName);
    if (before?.isEqualNode(child)) return before;
    if (before && child.id === 'uploads') {
      before.dataset.checking = child.dataset.checking || '';
      exchange(before, child);
      return before;
    }
    return document.importNode(child, true);
  });
  if (next.length !== old.children.length || next.some((child, at) => child !== old.children[at])) {
    old.replaceChildren(...next);
  }
}

function hideWhatIsGoing() {
  for (const one of going) {
    const row = listed(one);
    if (row) row.hidden = true;
  }
}

async function poll() {
  for (let wait = 1500; ; wait = Math.min(10000, wait * 1.3)) {
    await pause(wait);
    const checking = document.getElementById('uploads')?.dataset.checking;
    if (!checking) wait = 1500;
    else if (!document.hidden) await refresh();
  }
}

/** Turning, moving, deleting and labels: what the form would do, without leaving the page. */
async function press(button, pressed = button) {
  undone.remove();
  const data = new FormData(form, button);
  for (const name of [...data.keys()]) {
    if (name.startsWith('files')) data.delete(name);
  }
  if (!button) data.set('do', 'label');
  const answer = await fetch(form.action, { method: 'POST', body: data, redirect: 'manual' }).catch(() => null);
  const isDone = answer && (answer.ok || answer.type === 'opaqueredirect');
  if ([answer?.status, await refresh()].some(isGone)) location.reload(); // the server knows where they belong now
  else if (!isDone) sayUndone(pressed);
}

/** Whether nobody may add papers here any more: the request is closed, or too much time has passed. */
const isGone = status => [401, 403, 404, 410].includes(status);

/** Says so where they pressed; a choice goes back to what the server knows. */
function sayUndone(pressed) {
  const now = document.getElementById(pressed.id) || pressed;
  for (const option of now.options || []) option.selected = option.defaultSelected;
  now.parentElement.after(undone);
  say(words.undone);
}

form.addEventListener('change', event => {
  if (event.target.type === 'file') choose(event.target);
  if (event.target.matches('.upload select')) press(null, event.target);
});

form.addEventListener('submit', event => {
  const button = event.submitter;
  const leaves = !button || button.id === 'continue';
  if (leaves && !going.length) return;
  event.preventDefault();
  event.stopPropagation();
  const asking = going.find(one => one.asks);
  if (leaves && asking) {
    insist(asking);
  } else if (leaves) {
    goesOn = true;
    say(words.waits);
    document.getElementById('sending-size').textContent = words.waits;
  } else {
    press(button);
  }
});

poll();

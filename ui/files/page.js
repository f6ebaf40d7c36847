// Runs inside the form (gr.HTML), which gives it element, props, trigger and watch.
// The server keeps the consultation; this only sends what was done and shows what came of it.
const WORDS = /* words */ {};
const PATIENCE = 12000; // milliseconds until a missing reply is called missing
const DOUBT = 1500; // milliseconds until it is checked whether the server is there at all
const EVENTS = '/run/predict';

let seen = 0; // the revision of the consultation that is shown
let has = null; // marks of the panel and the ladder that are shown
let seq = 0;
let under = null; // the event under way
let queued = null;
let waiting = null;

// What was sent and not yet answered. It is sent again after a reload or when the server is back;
// its key lets the server know it, so that nothing is done twice.
const UNSENT = 'quietback-unsent';
function unsent(event) {
  try {
    if (event) sessionStorage.setItem(UNSENT, JSON.stringify(event));
    else if (event === null) sessionStorage.removeItem(UNSENT);
    return JSON.parse(sessionStorage.getItem(UNSENT));
  } catch { return null; }
}

function post(event) {
  event = { seen, key: Math.random().toString(36).slice(2), ...event };
  if (under) {
    // What is pressed while the page only looks for news must not get lost; a double click may.
    // Of a message only the signs count before its writer has seen where things are by now.
    const looks = under.kind === 'open';
    if (!looks && event.kind === 'say') event.kind = 'tell';
    if (looks ? event.kind !== 'open' : event.kind === 'tell') unsent(queued = event);
    return;
  }
  under = event;
  hush();
  element.setAttribute('aria-busy', 'true');
  keep();
  if (event.kind !== 'open') unsent(event);
  const here = waiting = setTimeout(lost, PATIENCE);
  setTimeout(() => {
    if (waiting === here) fetch('favicon.ico', { cache: 'no-store' }).catch(() => waiting === here && lost());
  }, DOUBT);
  trigger('submit', { ...event, has, seq: ++seq });
}
function settled() {
  clearTimeout(waiting);
  waiting = under = null;
  element.removeAttribute('aria-busy');
}
function hush() {
  element.querySelectorAll('.lost').forEach(p => p.remove());
}
function tell(words) {
  settled();
  has = null;
  queued = null;
  hush();
  const box = document.createElement('div');
  box.className = 'lost';
  box.setAttribute('role', 'alert');
  box.textContent = words;
  element.prepend(box);
}
const lost = () => tell(WORDS.lost);

// Gradio tells a component nothing of a request that was refused.
const fetching = window.fetch;
window.fetch = async (...asked) => {
  const reply = await fetching(...asked);
  if (!reply.ok && String(asked[0].url || asked[0]).includes(EVENTS)) {
    // What can never be understood must not come again with every reload.
    if ([400, 413, 422].includes(reply.status)) unsent(null);
    tell(reply.status === 429 ? WORDS.busy : WORDS.lost);
  }
  return reply;
};

// What is half filled in or opened must survive a topic, a typed message or another window.
let kept = { id: null, marks: {}, open: [], typed: '' };
const question = () => element.querySelector('form.question');
const nameOf = input => (input.type === 'number' ? input.name : input.name + ' ' + (input.dataset.row || input.value));
// What a person wrote and is asked about: a tick that was meant for other words is not kept.
const about = form => form?.querySelector('.wrote')?.textContent;
const opened = () => [...document.querySelectorAll(':is(#form, #panel) details[id]')];
function keep() {
  const form = question();
  const inputs = form ? [...form.querySelectorAll('input')] : [];
  const typed = document.getElementById('typed');
  kept = {
    id: form && form.dataset.id,
    about: about(form),
    marks: Object.fromEntries(inputs.map(i => [nameOf(i), i.type === 'number' ? i.value : i.checked])),
    open: opened().filter(d => d.open).map(d => d.id),
    typed: typed ? typed.value : '',
  };
}
function bring(event, look) {
  // Gradio reuses elements, and with them what was typed or ticked in the last question.
  element.querySelectorAll('input').forEach(i => { i.checked = i.defaultChecked; i.value = i.defaultValue; });
  const typed = document.getElementById('typed');
  const sent = event.kind === 'say' && kept.typed.trim() === event.text;
  if (typed && !sent) typed.value = kept.typed;
  // A list that led elsewhere closes; one that was only read in stays open.
  const same = look === 'typed' || look === '' || look === 'what_if';
  opened().forEach(d => { d.open = same && kept.open.includes(d.id); });
  const form = question();
  if (!form || form.dataset.id !== kept.id || about(form) !== kept.about) return;
  form.querySelectorAll('input').forEach(input => {
    const mark = kept.marks[nameOf(input)];
    if (mark === undefined) return;
    if (input.type === 'number') input.value = mark;
    else input.checked = mark;
  });
}

function answer(form) {
  const ticked = [...form.querySelectorAll('input:checked:not([data-row])')];
  if (form.dataset.type === 'multi') return ticked.length ? ticked.map(i => i.value) : WORDS.tick_one;
  if (form.dataset.type === 'grid') {
    const rows = form.querySelectorAll('fieldset.row').length;
    if (ticked.length < rows) return WORDS.every_row;
    return Object.fromEntries(ticked.map(i => [i.name, i.value]));
  }
  const field = form.querySelector('input[type=number]');
  if (field.value !== '' && field.validity.valid) return Number(field.value);
  return WORDS.number.replace('{low}', field.min).replace('{high}', field.max);
}

element.addEventListener('submit', event => {
  event.preventDefault();
  const form = event.target;
  if (form.id === 'say') {
    const text = form.typed.value.trim();
    if (text) post({ kind: 'say', text });
    return;
  }
  const value = answer(form);
  const missing = form.querySelector('.missing');
  missing.hidden = typeof value !== 'string';
  if (typeof value === 'string') missing.textContent = value;
  else post({ kind: 'answer', id: form.dataset.id, value });
});

document.addEventListener('click', event => {
  const button = event.target.closest(':is(#form, #panel) button[data-event]');
  if (button) post(JSON.parse(button.dataset.event));
});

// A movement that is looked at again begins again.
document.addEventListener('toggle', event => {
  const source = event.target.id === 'moving' && event.target.open && event.target.querySelector('source');
  if (source) source.srcset = source.srcset.split('?')[0] + '?' + Date.now();
}, true);

// The box of a spot on a drawing may be far below; focus must not scroll there.
element.addEventListener('click', event => {
  const spot = event.target.closest('.spot');
  if (!spot) return;
  event.preventDefault();
  const box = spot.closest('label').querySelector('input');
  box.click();
  box.focus({ preventScroll: true });
});

// "None of these" stands alone.
element.addEventListener('change', event => {
  const box = event.target;
  if (box.name !== 'tick' || !box.checked) return;
  element.querySelectorAll('input[name=tick]').forEach(other => {
    if (other !== box && (box.value === 'none' || other.value === 'none')) other.checked = false;
  });
});
// A tick in the picture of a rep and the "yes" of its row are one.
element.addEventListener('change', event => {
  const { row } = event.target.dataset;
  const name = row || event.target.name;
  const yes = element.querySelector(`input[type=radio][name="${name}"][value=yes]`);
  const spot = element.querySelector(`input[data-row="${name}"]`);
  if (!yes || !spot) return;
  if (row) yes.checked = event.target.checked;
  else spot.checked = yes.checked;
});
for (const kind of ['input', 'change']) element.addEventListener(kind, keep);

function find(look) {
  if (look === 'typed') return document.getElementById('typed');
  if (look === 'alert' || look === 'card') return document.getElementById(look);
  if (look === 'what_if') return document.getElementById('what-if');
  return document.getElementById('confirm') || element.querySelector('legend')
    || document.getElementById('alert') || document.getElementById('card');
}
// The panel above is painted on its own, so what to look at may come a moment later.
function show(look, tries = 20) {
  const place = find(look);
  if (!place && tries) return setTimeout(show, 30, look, tries - 1);
  if (!place) return;
  place.focus({ preventScroll: true });
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  // A note says how a message was read, and stands above the question.
  const note = look === 'question' ? document.getElementById('note') : null;
  if (look === 'typed') document.getElementById('reply')?.scrollIntoView({ block: 'nearest' });
  else (note || place).scrollIntoView({ block: 'start', behavior: still ? 'auto' : 'smooth' });
}

// Other windows of this browser show the same consultation.
const windows = 'BroadcastChannel' in window ? new BroadcastChannel('quietback') : null;
if (windows) windows.onmessage = news => { if (news.data !== seen) post({ kind: 'open' }); };

watch('value', () => {
  const { revision, look, seq: answered } = props.value;
  if (answered !== seq || !under) {
    has = null; // a late reply to something given up, which painted what it knows nothing of
    return;
  }
  const event = under;
  if (typeof revision === 'number') {
    if (revision !== seen && event.kind !== 'open') windows?.postMessage(revision);
    seen = revision;
    has = props.value.has;
    if (event.kind !== 'open' && !queued) unsent(null);
  }
  bring(event, look);
  settled();
  // The conversation scrolls, so it must be reachable by keyboard.
  document.querySelector('#talk [role=log]')?.setAttribute('tabindex', '0');
  if (look) show(look);
  const next = queued;
  queued = null;
  if (next) post(next);
});

// The ladder may be taller than the window and then scrolls by itself.
const side = document.getElementById('side');
if (side) {
  side.setAttribute('role', 'region');
  side.setAttribute('aria-label', WORDS.side);
  side.setAttribute('tabindex', '0');
}

// What is scrolled to must not end up below the emergency line, however tall that is.
const strip = document.getElementById('strip');
if (strip) {
  new ResizeObserver(() => {
    document.documentElement.style.setProperty('--strip', strip.offsetHeight + 'px');
  }).observe(strip);
}

post(unsent() || { kind: 'open' });

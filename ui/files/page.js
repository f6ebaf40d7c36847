// Runs inside the form (gr.HTML), which gives it element, props, trigger and watch.
// What was answered lives here, in the browser's own storage, and goes along with every event.
const KEY = 'quietback';
const PATIENCE = 12000; // milliseconds until a missing reply is called missing
const DOUBT = 1500; // milliseconds until it is checked whether the server is there at all
const TURN = 3000; // milliseconds to wait for another tab to finish
const TRIES = 4; // how often one event is sent again because another tab was quicker
const EVENTS = '/run/predict';

let memory = null; // where the browser keeps no storage, a reload forgets
function load() {
  try { return memory || JSON.parse(localStorage.getItem(KEY)); } catch { return null; }
}
function store(state) {
  try { localStorage.setItem(KEY, JSON.stringify(state)); memory = null; } catch { memory = state; }
}

// Several tabs share the storage. Every state that is stored gets a mark and names the one that it
// was made from, so that no tab overwrites what it has not seen.
const markOf = state => (state && state.mark) || null;
const bare = state => JSON.stringify({ ...state, mark: null, from: null });
let seen = null; // the mark of the state that is shown
let mine = null; // the mark that this tab stored last, until another tab has built on it
function save(state) {
  const old = load();
  if (bare(old) !== bare(state)) {
    mine = Math.random().toString(36).slice(2);
    store({ ...state, mark: mine, from: markOf(old) });
  }
  seen = markOf(load());
}

// What was sent and not yet answered. Gradio reloads the page when a server that was gone is back;
// as the server remembers nothing, sending it again is always right.
const UNSENT = KEY + '-unsent';
function unsent(event) {
  try {
    if (event) sessionStorage.setItem(UNSENT, JSON.stringify(event));
    else if (event === null) sessionStorage.removeItem(UNSENT);
    return JSON.parse(sessionStorage.getItem(UNSENT));
  } catch { return null; }
}

let seq = 0;
let under = null; // the event under way
let sent = { event: { kind: 'open' }, base: null, tries: 0 };
let queued = null;
let waiting = null;
let release = () => {};

function post(event) {
  event = { seen, ...event };
  if (under) {
    // What is pressed while the page only looks for news must not get lost; a double click may.
    if (under.kind === 'open' && event.kind !== 'open') unsent(queued = event);
    return;
  }
  under = event;
  hush();
  element.setAttribute('aria-busy', 'true');
  keep();
  if (event.kind !== 'open') unsent(event);
  const go = () => new Promise(done => { release = done; send(event, TRIES); });
  // One tab at a time where the browser can do that; without it, the marks find every collision.
  if (navigator.locks) navigator.locks.request(KEY, { signal: AbortSignal.timeout(TURN) }, go).catch(go);
  else go();
}
function send(event, tries) {
  const state = load();
  // Nothing is taken back that the person has not seen.
  if (takesBack(event) && event.seen !== markOf(state)) {
    unsent(null);
    event = { kind: 'open' };
  }
  sent = { event, base: markOf(state), tries };
  clearTimeout(waiting);
  const here = waiting = setTimeout(lost, PATIENCE);
  setTimeout(() => {
    if (waiting === here) fetch('favicon.ico', { cache: 'no-store' }).catch(() => waiting === here && lost());
  }, DOUBT);
  trigger('submit', { ...event, seq: ++seq, state });
}
const takesBack = event => ['back', 'confirm', 'restart'].includes(event.kind) || event.sure;

function settled() {
  clearTimeout(waiting);
  waiting = under = null;
  element.removeAttribute('aria-busy');
  release();
}
function hush() {
  element.querySelectorAll('.lost').forEach(p => p.remove());
}
function tell(words) {
  settled();
  queued = null;
  hush();
  const box = document.createElement('div');
  box.className = 'lost';
  box.setAttribute('role', 'alert');
  box.textContent = words;
  element.prepend(box);
  return box;
}
function lost() {
  tell('Quiet Back does not reply. Your answers are kept in this browser. ' +
    'Please try again in a moment, or reload the page.');
}
function full() {
  const box = tell('This browser holds more for Quiet Back than it can read, so it cannot go on. ' +
    'Starting over clears it. If you were told to get help, please still do.');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Start over';
  button.addEventListener('click', () => {
    memory = mine = seen = null;
    try { localStorage.removeItem(KEY); } catch { /* nothing was kept */ }
    unsent(null);
    post({ kind: 'open' });
  });
  box.append(button);
}

// Gradio tells a component nothing of a request that was refused.
const fetching = window.fetch;
window.fetch = async (...asked) => {
  const reply = await fetching(...asked);
  if (!reply.ok && String(asked[0].url || asked[0]).includes(EVENTS)) {
    // What can never be understood must not come again with every reload.
    if ([400, 413, 422].includes(reply.status)) unsent(null);
    if (reply.status === 413) full();
    else lost();
  }
  return reply;
};

// What is half filled in or opened must survive a topic, a typed message or another tab in between.
let kept = { id: null, marks: {}, open: [], typed: '' };
const question = () => element.querySelector('form.question');
const nameOf = input => (input.type === 'number' ? input.name : input.name + ' ' + input.value);
function keep() {
  const form = question();
  const inputs = form ? [...form.querySelectorAll('input')] : [];
  const typed = document.getElementById('typed');
  kept = {
    id: form && form.dataset.id,
    marks: Object.fromEntries(inputs.map(i => [nameOf(i), i.type === 'number' ? i.value : i.checked])),
    open: [...element.querySelectorAll('details[open][id]')].map(d => d.id),
    typed: typed ? typed.value : '',
  };
}
function bring(look) {
  // Gradio reuses elements, and with them what was typed or ticked in the last question.
  element.querySelectorAll('input').forEach(i => { i.checked = i.defaultChecked; i.value = i.defaultValue; });
  const typed = document.getElementById('typed');
  if (typed && sent.event.kind === 'open') typed.value = kept.typed;
  // A list that led elsewhere closes; one that was only read in stays open.
  const same = look === 'typed' || look === '';
  element.querySelectorAll('details').forEach(d => { d.open = same && kept.open.includes(d.id); });
  const form = question();
  if (!form || form.dataset.id !== kept.id) return;
  form.querySelectorAll('input').forEach(input => {
    const mark = kept.marks[nameOf(input)];
    if (mark === undefined) return;
    if (input.type === 'number') input.value = mark;
    else input.checked = mark;
  });
}

function answer(form) {
  const ticked = [...form.querySelectorAll('input:checked')];
  if (form.dataset.type === 'multi') {
    return ticked.length ? ticked.map(i => i.value) : 'Please tick at least one line.';
  }
  if (form.dataset.type === 'grid') {
    const rows = form.querySelectorAll('fieldset.row').length;
    if (ticked.length < rows) return 'Please choose one word in every row. “Not sure” is fine.';
    return Object.fromEntries(ticked.map(i => [i.name, i.value]));
  }
  const field = form.querySelector('input[type=number]');
  if (field.value !== '' && field.validity.valid) return Number(field.value);
  return `Please type a whole number from ${field.min} to ${field.max}.`;
}

element.addEventListener('submit', event => {
  event.preventDefault();
  const form = event.target;
  if (form.id === 'say') {
    const text = form.typed.value.trim();
    if (text) post({ kind: 'say', text, sure: Boolean(document.getElementById('confirm')) });
    return;
  }
  const value = answer(form);
  const missing = form.querySelector('.missing');
  missing.hidden = typeof value !== 'string';
  if (typeof value === 'string') missing.textContent = value;
  else post({ kind: 'answer', id: form.dataset.id, value });
});

element.addEventListener('click', event => {
  const button = event.target.closest('button[data-event]');
  if (button) post(JSON.parse(button.dataset.event));
});

// "None of these" stands alone.
element.addEventListener('change', event => {
  const box = event.target;
  if (box.name !== 'tick' || !box.checked) return;
  element.querySelectorAll('input[name=tick]').forEach(other => {
    if (other !== box && (box.value === 'none' || other.value === 'none')) other.checked = false;
  });
});
for (const kind of ['input', 'change']) element.addEventListener(kind, keep);

function find(look) {
  if (look === 'typed') return document.getElementById('typed');
  if (look === 'alert' || look === 'card') return document.getElementById(look);
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
  if (look === 'typed') document.getElementById('reply')?.scrollIntoView({ block: 'nearest' });
  else place.scrollIntoView({ block: 'start', behavior: still ? 'auto' : 'smooth' });
}

watch('value', () => {
  const { state, look, seq: answered } = props.value;
  if (answered !== seq) return; // a late reply to something given up
  if (state && markOf(load()) !== sent.base) {
    // Another tab was quicker: what it stored stays, and this event is judged on top of it.
    if (sent.tries) send(sent.event, sent.tries - 1);
    else lost();
    return;
  }
  if (state) save(state);
  if (sent.event.kind !== 'open' && !queued) unsent(null);
  hush();
  bring(look);
  settled();
  // The conversation scrolls, so it must be reachable by keyboard.
  document.querySelector('#talk [role=log]')?.setAttribute('tabindex', '0');
  if (look) show(look);
  const event = queued;
  queued = null;
  if (event) post(event);
});

// Another tab went on: show where that one is. Where it had not seen what this tab stored last,
// that would be lost, so it is sent once more.
addEventListener('storage', event => {
  if (event.key !== KEY && event.key !== null) return;
  let news = null;
  try { news = JSON.parse(event.newValue); } catch { /* not ours */ }
  const overwritten = mine && news && news.from !== mine;
  mine = null;
  post(overwritten ? sent.event : { kind: 'open' });
});

// What is scrolled to must not end up below the emergency line, however tall that is.
const strip = document.getElementById('strip');
if (strip) {
  new ResizeObserver(() => {
    document.documentElement.style.setProperty('--strip', strip.offsetHeight + 'px');
  }).observe(strip);
}

post(unsent() || { kind: 'open' });

// Runs inside the form (gr.HTML), which gives it element, props, trigger and watch.
// What was answered lives here, in the browser's own storage, and goes along with every event.
const KEY = 'quietback';
const PATIENCE = 12000; // milliseconds until a missing reply is called missing
const DOUBT = 1500; // milliseconds until it is checked whether the server is there at all

let memory = null; // where the browser keeps no storage, a reload forgets
function load() {
  try { return JSON.parse(localStorage.getItem(KEY)); } catch { return memory; }
}
function save(state) {
  memory = state;
  try { localStorage.setItem(KEY, JSON.stringify(state)); } catch { /* kept in memory */ }
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

let waiting = null;
let seq = 0;
function post(event) {
  if (waiting) return; // a double click
  element.querySelectorAll('.lost').forEach(p => p.remove());
  element.setAttribute('aria-busy', 'true');
  const here = waiting = setTimeout(lost, PATIENCE);
  setTimeout(() => {
    if (waiting === here) fetch('favicon.ico', { cache: 'no-store' }).catch(() => waiting === here && lost());
  }, DOUBT);
  keep();
  unsent(event);
  trigger('submit', { ...event, seq: ++seq, state: load() });
}
function settled() {
  clearTimeout(waiting);
  waiting = null;
  element.removeAttribute('aria-busy');
}
function lost() {
  settled();
  const p = document.createElement('p');
  p.className = 'lost';
  p.setAttribute('role', 'alert');
  p.textContent = 'Quiet Back does not reply. Your answers are kept in this browser. ' +
    'Please try again in a moment, or reload the page.';
  element.prepend(p);
}

// What is half filled in or opened must survive a topic or a typed message in between.
let kept = { id: null, marks: [], open: [] };
const question = () => element.querySelector('form.question');
function keep() {
  const form = question();
  kept = {
    id: form && form.dataset.id,
    marks: form ? [...form.querySelectorAll('input')].map(i => [i.checked, i.value]) : [],
    open: [...element.querySelectorAll('details[open][id]')].map(d => d.id),
  };
}
function bring(look) {
  // Gradio reuses elements, and with them what was typed or ticked in the last question.
  element.querySelectorAll('input').forEach(i => { i.checked = i.defaultChecked; i.value = i.defaultValue; });
  const same = look === 'typed';
  // A list that led elsewhere closes; one that was only read in stays open.
  element.querySelectorAll('details').forEach(d => { d.open = same && kept.open.includes(d.id); });
  const form = question();
  if (!same || !form || form.dataset.id !== kept.id) return;
  form.querySelectorAll('input').forEach((input, i) => {
    const [checked, value] = kept.marks[i] || [];
    if (input.type === 'number') input.value = value;
    else input.checked = checked;
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
    if (text) post({ kind: 'say', text });
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
  settled();
  unsent(null);
  const { state, look } = props.value;
  if (state) save(state);
  bring(look);
  // The conversation scrolls, so it must be reachable by keyboard.
  document.querySelector('#talk [role=log]')?.setAttribute('tabindex', '0');
  if (look) show(look);
});

// Another tab went on: show where that one is.
addEventListener('storage', event => { if (event.key === KEY) post({ kind: 'open' }); });

post(unsent() || { kind: 'open' });

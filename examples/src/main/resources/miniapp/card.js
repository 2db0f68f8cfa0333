// Shows what the server says, and lets it count up until the server is asked again. Texts are set as texts, never as HTML.
'use strict';

const ASK_AGAIN_MILLIS = 15000;
const launch = new URLSearchParams(location.hash.slice(1)); // where Telegram says who looks, and how its theme is
const initData = launch.get('tgWebAppData') || '';
const byId = id => document.getElementById(id);
const numbers = new Intl.NumberFormat(navigator.language);

let card = null; // what the server said last
let ahead = 0; // how far the server's clock is ahead of this one
let gauges = []; // the bars on the page, each with what fills it

/** The instant on the game's clock. */
const now = () => Date.now() + ahead;

function theme() {
  const style = document.documentElement.style;
  const names = { bg_color: '--bg', secondary_bg_color: '--panel', text_color: '--text', hint_color: '--hint', button_color: '--accent' };
  let colours = {};
  try { colours = JSON.parse(launch.get('tgWebAppThemeParams') || '{}'); } catch (e) { /* the page has colours of its own */ }
  for (const [name, variable] of Object.entries(names)) {
    if (/^#[0-9a-f]{6}$/i.test(colours[name] || '')) style.setProperty(variable, colours[name]);
  }
}

/** Telegram shows the page once it says so. */
function ready() {
  const proxy = window.TelegramWebviewProxy;
  if (proxy) proxy.postEvent('web_app_ready', '');
  else if (parent !== window) parent.postMessage(JSON.stringify({ eventType: 'web_app_ready' }), 'https://web.telegram.org');
}

async function ask() {
  try {
    const sent = Date.now();
    const answer = await fetch('api/card', { headers: { Authorization: 'tma ' + initData }, cache: 'no-store' });
    if (answer.status === 401) return refuse('Please open this page from Telegram again.');
    if (!answer.ok) throw new Error(answer.status);
    card = await answer.json();
    ahead = card.now - (sent + Date.now()) / 2;
    show();
  } catch (problem) {
    if (!card) refuse('The game cannot be reached. Trying again…');
  }
}

function refuse(words) {
  byId('card').dataset.state = 'refused';
  byId('notice').textContent = words;
}

function show() {
  byId('name').textContent = card.name;
  byId('purse').replaceChildren(...card.purse.map(amount => {
    const item = copy('amount');
    item.querySelector('b').textContent = numbers.format(amount.amount);
    item.querySelector('span').textContent = amount.label;
    return item;
  }));
  gauges = [];
  byId('panels').replaceChildren(...card.panels.map(panel));
  byId('notice').textContent = card.panels.length ? '' : 'Nothing here yet. Play a little, and come back.';
  byId('card').dataset.state = 'shown';
  tick();
}

function panel(data) {
  const article = copy('panel');
  article.querySelector('h2').textContent = data.name;
  article.querySelector('.about').textContent = [data.about, data.kind].filter(Boolean).join(' ');
  article.querySelector('.badge').hidden = !data.active;
  face(article.querySelector('.face'), data);
  article.querySelector('.gauges').append(...data.gauges.map(gauge));
  return article;
}

/** The picture, once it is there; until then, and without one, the first letter. */
function face(place, data) {
  let hash = 0;
  for (const letter of data.name) hash = (hash * 31 + letter.codePointAt(0)) % 360;
  place.style.setProperty('--face-a', `hsl(${hash} 75% 62%)`);
  place.style.setProperty('--face-b', `hsl(${(hash + 70) % 360} 70% 52%)`);
  place.textContent = [...data.name][0] || '?';
  if (!/^https:/.test(data.picture)) return;
  const picture = new Image();
  picture.referrerPolicy = 'no-referrer';
  picture.onload = () => {
    place.textContent = '';
    place.style.backgroundImage = `url(${JSON.stringify(picture.src)})`;
  };
  picture.src = data.picture;
}

function gauge(data) {
  const element = copy('gauge');
  element.querySelector('.label').textContent = data.label;
  element.querySelector('.title').textContent = data.title;
  element.querySelector('.track').setAttribute('aria-valuemax', data.of);
  gauges.push({ data, element });
  return element;
}

/** Whole amounts come when they come, as in the game; the bar alone glides between them. */
function tick() {
  const at = now();
  for (const { data, element } of gauges) {
    const passed = data.steps.filter(step => step.at <= at);
    const next = data.steps[passed.length];
    const last = passed[passed.length - 1];
    const amount = last ? last.amount : data.amount;
    const since = last ? last.at : card.now;
    const part = next ? (next.amount - amount) * Math.min(1, Math.max(0, (at - since) / (next.at - since))) : 0;
    const value = element.querySelector('.value');
    value.replaceChildren(Object.assign(document.createElement('b'), { textContent: numbers.format(amount) }), ' / ' + numbers.format(data.of));
    element.querySelector('.track').setAttribute('aria-valuenow', amount);
    element.querySelector('.fill').style.transform = `translateX(${100 * Math.min(0, (amount + part) / data.of - 1)}%)`;
    element.querySelector('.hint').textContent = next && amount < data.of
      ? `+${next.amount - amount} in ${clock(next.at - at)} · full in ${clock(data.fullAt - at)}` : '';
  }
}

function clock(millis) {
  const seconds = Math.max(0, Math.ceil(millis / 1000));
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return (parts[0] ? parts : parts.slice(1)).map((part, i) => (i ? String(part).padStart(2, '0') : part)).join(':');
}

function copy(id) {
  return byId(id).content.firstElementChild.cloneNode(true);
}

theme();
ready();
ask();
setInterval(() => { if (card) tick(); }, 500);
setInterval(() => { if (!document.hidden) ask(); }, ASK_AGAIN_MILLIS);
document.addEventListener('visibilitychange', () => { if (!document.hidden) ask(); });

'use strict';
// Everything works as plain forms without this script: it adds keys, autosave, the lease clock and live updates.
(() => {
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const clock = date => date.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', hour12: false });
  const loadedAt = Date.now();
  const serverStart = Date.parse(document.body.dataset.now || new Date().toISOString());
  const serverNow = () => serverStart + (Date.now() - loadedAt);

  // Keys: by the character produced, so that AZERTY and QWERTZ work alike.
  const dialog = $('#keys');
  const keysOff = $('#keys-off');
  const remembered = () => { try { return localStorage.getItem('vigie-keys') === 'off'; } catch { return false; } };
  if (keysOff) {
    keysOff.checked = remembered();
    keysOff.addEventListener('change', () => {
      try { localStorage.setItem('vigie-keys', keysOff.checked ? 'off' : 'on'); } catch { /* no storage: until the next page */ }
    });
  }
  const isField = element => element.closest('input, textarea, select, [contenteditable], dialog') !== null;
  const cards = () => $$('.cards .card h3 a');
  const step = by => {
    const all = cards();
    if (all.length === 0) return;
    const at = all.indexOf(document.activeElement);
    const current = at >= 0 ? at : all.findIndex(a => a.closest('[aria-current]'));
    const next = all[Math.min(all.length - 1, Math.max(0, current + by))];
    next.focus();
    next.closest('.card').scrollIntoView({ block: 'nearest' });
  };
  const use = key => {
    const target = $$('[data-key]').find(element => element.dataset.key.split(' ').includes(key) && element.offsetParent !== null);
    if (!target) return false;
    // What decides is pressed twice: the first time only stands on it.
    const stands = target.matches('textarea, input:not([type=radio]), select') || 'focus' in target.dataset
      || ('twice' in target.dataset && document.activeElement !== target);
    if (stands) target.focus(); else target.click();
    if (target.matches('summary')) $('input, textarea, select', target.parentElement)?.focus();
    return true;
  };
  // The n-th criterion of a review: yes, and pressed again no.
  const criterion = digit => {
    const boxes = $$('.criterion')[Number(digit) - 1]?.querySelectorAll('input[type=radio]');
    if (!boxes) return false;
    boxes[boxes[0].checked ? 1 : 0].click();
    return true;
  };
  const help = () => { if (dialog) dialog.showModal(); return dialog !== null; };
  // g, then a letter: a list.
  const lists = { i: 'unclaimed', m: 'mine', r: 'review', p: 'to-post', f: 'follow-up' };
  let going = 0;
  const go = key => {
    if (lists[key]) location.assign('/queue?list=' + lists[key]);
    return lists[key] !== undefined || key === 'h' && help();
  };
  const does = (key, event) => {
    const goes = Date.now() - going < 1500;
    going = 0;
    if (goes) return go(key);
    if (key === 'g') { going = Date.now(); return true; }
    if (key === 'j' || key === 'k') { step(key === 'j' ? 1 : -1); return true; }
    if (key === 'o') { (document.activeElement.matches('.card a') ? document.activeElement : cards()[0])?.click(); return true; }
    // The digits of an AZERTY keyboard need Shift: there the key in their place does.
    const digit = /^[1-6]$/.test(key) ? key : (/^Digit([1-6])$/.exec(event.code) || [])[1];
    if (digit && criterion(digit)) return true;
    return use(key) || key === 'h' && help();
  };
  document.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      const submit = $('[data-submit]', event.target.closest('form') || document);
      if (submit) { event.preventDefault(); submit.form.requestSubmit(submit); }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isField(event.target)) return;
    if (event.key === '?' && help()) { event.preventDefault(); return; }
    if (keysOff && keysOff.checked) return;
    const key = event.getModifierState('CapsLock') && !event.shiftKey ? event.key.toLowerCase() : event.key;
    if (does(key, event)) event.preventDefault();
  });

  // Where the rail lies on top and scrolls, the place one is at is in sight.
  $('.rail [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });

  // Autosave: two seconds after a pause, and when the field or the page is left.
  const form = $('[data-autosave]');
  if (form) {
    const area = $('textarea', form);
    const state = $('.save-state', form);
    const words = $('.word-count', form);
    const say = (text, bad = false) => { state.textContent = text; state.classList.toggle('bad', bad); };
    let dirty = false, busy = false, stopped = false, leaving = false, timer = 0;
    const later = ms => { clearTimeout(timer); timer = setTimeout(save, ms); };
    const count = () => {
      const n = area.value.trim().split(/\s+/).filter(Boolean).length;
      words.textContent = area.dataset.words.replace('{n}', n);
    };
    const shown = $('[data-preview]', form);
    const preview = async () => {
      if (!shown.open) return;
      const answer = await fetch(shown.dataset.preview);
      const made = answer.ok && $('#preview', new DOMParser().parseFromString(await answer.text(), 'text/html'));
      if (made) $('.preview-place', shown).replaceChildren(document.importNode(made, true));
    };
    shown.addEventListener('toggle', () => dirty ? save() : preview());
    const taken = answer => {
      form.elements['draft-version'].value = answer.version;
      form.elements.lease.value = answer.lease;
      $('.lease', form).dataset.until = answer.until;
      $('.reads', form).textContent = answer.reads;
      preview();
      say(form.dataset.saved.replace('{time}', clock(new Date(serverNow()))));
      tick();
    };
    // Whoever has signed in again in another tab has a new token, which forms of this one still lack.
    const byItself = { headers: { 'X-By-Itself': '1' } };
    const renew = async () => {
      const answer = await fetch(location.href, byItself);
      const page = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html');
      const token = page && page.body.dataset.csrf;
      if (!token || token === form.elements.csrf.value) return false;
      $$('[name=csrf]').forEach(field => { field.value = token; });
      return true;
    };
    const save = async () => {
      if (!dirty || busy || stopped || leaving) return;
      busy = true; dirty = false;
      say(form.dataset.saving);
      try {
        const answer = await fetch(form.dataset.autosave, {
          method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { Accept: 'application/json' },
        });
        if (answer.ok) taken(await answer.json());
        else if (answer.status === 409) { stopped = true; say((await answer.json()).problem, true); }
        else {
          dirty = true;
          const out = answer.status === 401 || answer.status === 403;
          say(out ? form.dataset.signedOut : form.dataset.offline, true);
          later(out && await renew() ? 100 : 5000);
        }
      } catch { dirty = true; say(form.dataset.offline, true); later(5000); }
      busy = false;
      if (dirty && !stopped) later(2000);
    };
    form.addEventListener('input', () => { dirty = true; count(); if (!stopped) { say(form.dataset.unsaved); later(2000); } });
    area.addEventListener('blur', save);
    document.addEventListener('visibilitychange', () => { if (document.hidden) save(); });
    form.addEventListener('submit', event => {
      leaving = true;
      clearTimeout(timer);
      if (busy) { event.preventDefault(); const by = event.submitter; setTimeout(() => { leaving = false; form.requestSubmit(by); }, 150); }
    });
    window.addEventListener('beforeunload', event => { if (dirty && !leaving) event.preventDefault(); });
    count();
    $$('[data-insert]', form).forEach(button => button.addEventListener('click', () => {
      area.focus();
      const before = area.selectionStart > 0 && area.value[area.selectionStart - 1] !== '\n' ? '\n' : '';
      area.setRangeText(before + button.dataset.insert + '\n', area.selectionStart, area.selectionEnd, 'end');
      $('[name=link]', button.parentElement).checked = true;
      form.dispatchEvent(new Event('input'));
    }));
  }

  // A form that is on its way is not sent twice by an impatient second press.
  document.addEventListener('submit', event => {
    if (event.defaultPrevented || event.target.method === 'dialog') return;
    setTimeout(() => $$('button', event.target).forEach(button => { button.disabled = true; }));
  });
  window.addEventListener('pageshow', () => $$('button[disabled]').forEach(button => { button.disabled = false; }));

  // Copy buttons: data-copy names the element whose text is taken.
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-copy]');
    if (!button) return;
    const from = $(button.dataset.copy);
    navigator.clipboard.writeText('value' in from ? from.value : from.textContent).then(() => {
      if (button.dataset.copied) button.textContent = button.dataset.copied;
    });
  });

  // What can be taken back for a few seconds leaves with them.
  $$('[data-offered-until]').forEach(bar => setTimeout(() => bar.remove(), Math.max(0, Date.parse(bar.dataset.offeredUntil) - serverNow())));

  // The lease clock.
  const SHORT = 5;
  const tick = () => $$('.lease[data-until]').forEach(lease => {
    const minutes = Math.ceil((Date.parse(lease.dataset.until) - serverNow()) / 60000);
    $('.left', lease).textContent = minutes > 0 ? lease.dataset.left.replace('{n}', minutes) : lease.dataset.over;
    lease.classList.toggle('short', minutes <= SHORT);
  });
  tick();
  setInterval(tick, 15000);

  // Live: what comes is type, id and version only; the page then asks again through the usual door.
  const live = $('[data-live]');
  if (!live || !window.EventSource) return;
  const note = $('#live-note');
  const list = $('#cards');
  const pill = $('#new-pill');
  let fresh = null, timer = 0;
  const replaceList = () => {
    list.replaceChildren(...$$('#cards > .card', fresh).map(card => document.importNode(card, true)));
    const empty = $('.empty'), coming = $('.empty', fresh);
    empty?.remove();
    if (coming) list.after(document.importNode(coming, true));
    pill.hidden = true;
  };
  const merge = () => {
    const coming = new Map($$('#cards > .card', fresh).map(card => [card.dataset.id, card]));
    const known = $$('.card', list);
    known.forEach(card => {
      const now = coming.get(card.dataset.id);
      card.classList.toggle('gone', !now);
      $('.gone-note', card)?.remove();
      if (!now) {
        const note = document.createElement('p');
        note.className = 'gone-note';
        note.textContent = live.dataset.gone;
        card.append(note);
      }
      if (now && now.dataset.version !== card.dataset.version && !card.contains(document.activeElement)) {
        card.dataset.version = now.dataset.version;
        card.className = now.className;
        card.replaceChildren(...[...now.childNodes].map(node => document.importNode(node, true)));
      }
    });
    const news = [...coming.keys()].filter(id => !known.some(card => card.dataset.id === id)).length;
    if (news > 0 && known.length === 0) { replaceList(); return; }
    pill.hidden = news === 0;
    pill.textContent = pill.dataset.text.replace('{n}', news);
  };
  const counts = () => $$('.rail a b', fresh).forEach(b => {
    const mine = $(`.rail a[href="${b.parentElement.getAttribute('href')}"] b`);
    if (mine) mine.textContent = b.textContent;
  });
  const refresh = async () => {
    try {
      const answer = await fetch(live.dataset.live === 'queue' ? location.href : '/queue', { headers: { 'X-By-Itself': '1' } });
      if (!answer.ok) throw new Error(answer.status);
      fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
      counts();
      if (live.dataset.live === 'queue') merge();
    } catch { if (note) { note.hidden = false; note.textContent = live.dataset.notLoaded || ''; } }
  };
  pill?.addEventListener('click', replaceList);
  // A posting desk without a form waits for the crawler alone: nothing typed there can be lost.
  const moved = () => {
    const changedNote = $('#changed');
    if (changedNote) changedNote.hidden = false;
    else if (!$('input[name=permalink]')?.value && !$('textarea[name=capture]')?.value) location.reload();
  };
  const source = new EventSource('/live');
  // After a pause, what happened meanwhile is asked for.
  source.onopen = () => { if (note && !note.hidden) { note.hidden = true; refresh(); } };
  source.onerror = () => {
    if (note && note.hidden) { note.hidden = false; note.textContent = note.dataset.paused.replace('{time}', clock(new Date(serverNow()))); }
  };
  source.addEventListener('ticket', event => {
    const changed = JSON.parse(event.data);
    if (live.dataset.ticket === String(changed.id) && changed.version > Number(live.dataset.version)) moved();
    clearTimeout(timer);
    timer = setTimeout(refresh, 400);
  });
})();

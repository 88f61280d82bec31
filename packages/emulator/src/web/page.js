// Every page works without this file. It adds: buttons that copy, a list that follows the search field, a graph that
// shows the ways from the repository at hand.
(() => {
  'use strict';
  const announcement = document.getElementById('announce');
  const announce = (text) => {
    announcement.textContent = text;
  };

  const showCopyButtons = (within) => {
    for (const button of within.querySelectorAll('button.copy')) button.hidden = false;
  };

  document.addEventListener('click', async (event) => {
    const button = event.target.closest('button.copy');
    if (button === null) return;
    const code = button.parentElement.querySelector('code');
    const label = button.firstChild;
    try {
      await navigator.clipboard.writeText(code.textContent);
      label.data = 'Copied';
    } catch {
      // The browser does not let us: select it, so that the keys for copying do it.
      getSelection().selectAllChildren(code);
      label.data = 'Selected';
    }
    announce(label.data);
    setTimeout(() => (label.data = 'Copy'), 1500);
  });

  const form = document.querySelector('form[data-live]');
  if (form !== null) {
    const address = () => {
      const given = [...new FormData(form)].filter(([, value]) => value !== '');
      const query = new URLSearchParams(given).toString();
      return form.action + (query === '' ? '' : `?${query}`);
    };
    let shown = address();
    let latest;
    let timer;
    const update = async () => {
      const wanted = address();
      const results = document.getElementById(form.dataset.live);
      latest?.abort();
      results.removeAttribute('aria-busy');
      if (wanted === shown) return;
      const mine = (latest = new AbortController());
      results.setAttribute('aria-busy', 'true');
      try {
        const reply = await fetch(wanted, { signal: mine.signal });
        const page = new DOMParser().parseFromString(await reply.text(), 'text/html');
        const fresh = page.getElementById(form.dataset.live);
        if (fresh === null) {
          location.assign(wanted);
          return;
        }
        results.replaceWith(fresh);
        showCopyButtons(fresh);
        shown = wanted;
        history.replaceState(null, '', wanted);
        announce(fresh.dataset.summary);
      } catch {
        // A later search has taken over, or the emulator has ended: what is shown stays.
        if (latest === mine) results.removeAttribute('aria-busy');
      }
    };
    form.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(update, 100);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(timer);
      void update();
    });
  }

  for (const svg of document.querySelectorAll('.graph svg')) {
    const edges = [...svg.querySelectorAll('.edge')];
    const trace = (node) => {
      const lit = new Set();
      const follow = (id) => {
        for (const edge of edges) {
          if (edge.dataset.from !== id || lit.has(edge)) continue;
          lit.add(edge);
          follow(edge.dataset.to);
        }
      };
      if (node !== null) follow(node.dataset.node);
      for (const edge of edges) edge.classList.toggle('lit', lit.has(edge));
      svg.classList.toggle('traced', node !== null);
    };
    for (const type of ['pointerover', 'focusin']) {
      svg.addEventListener(type, (event) => trace(event.target.closest('.node')));
    }
    for (const type of ['pointerleave', 'focusout']) svg.addEventListener(type, () => trace(null));
  }

  showCopyButtons(document);
})();

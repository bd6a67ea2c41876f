// Asks for what the first table needs while the script that draws it is still on its way; src/api/client.ts takes the answers.
(() => {
  const ending = document.documentElement.hasAttribute('data-static') ? '.json' : '';
  const asked = {};
  const ask = (path) => (asked[path] ??= fetch(`api/${path}${ending}`));
  globalThis.asked = asked;
  const wanted = new URLSearchParams(location.search).get('e');
  const edition = (name) => name && ask(`editions/${encodeURIComponent(name)}`);
  if (wanted) edition(wanted);
  const list = ask('editions');
  if (!wanted) list.then((answer) => answer.clone().json()).then(({ newest }) => edition(newest)).catch(() => undefined);
})();

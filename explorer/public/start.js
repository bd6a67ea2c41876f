// Asks for what the first table needs while the script that draws it is still on its way; src/api/client.ts takes the answers.
(() => {
  const ending = document.documentElement.hasAttribute('data-static') ? '.json' : '';
  const asked = {};
  const ask = (path) => (asked[path] ??= fetch(`api/${path}${ending}`));
  globalThis.asked = asked;
  const query = new URLSearchParams(location.search);
  const wanted = query.get('e');
  // A plain link opens on the table, which shows but a part of the edition.
  const isPlain = [...query.keys()].every((key) => key === 'e' || key === 'lang');
  const edition = (name) => name && ask(`editions/${encodeURIComponent(name)}${isPlain ? '/opening' : ''}`);
  if (wanted) edition(wanted);
  const list = ask('editions');
  if (!wanted) list.then((answer) => answer.clone().json()).then(({ newest }) => edition(newest)).catch(() => undefined);
})();

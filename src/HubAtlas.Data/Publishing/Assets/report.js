// Sorts a table by the column whose head is pressed. Without scripts the tables stay as they are: by rank.
for (const table of document.querySelectorAll('table.league, table.economies')) {
  const body = table.tBodies[0];
  const value = (row, column) => row.cells[column].dataset.sort ?? row.cells[column].textContent.replace(/[,%]/g, '');
  const compare = (a, b) => isNaN(a) || isNaN(b) ? String(a).localeCompare(String(b)) : a - b;
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    if (head.classList.contains('plain')) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const was = head.getAttribute('aria-sort');
      const numeric = head.classList.contains('number') && !/rank/i.test(button.textContent);
      const direction = was ? (was === 'ascending' ? -1 : 1) : (numeric ? -1 : 1);
      for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', direction === 1 ? 'ascending' : 'descending');
      body.append(...[...body.rows].sort((a, b) => direction * compare(value(a, column), value(b, column))));
    });
  });
}

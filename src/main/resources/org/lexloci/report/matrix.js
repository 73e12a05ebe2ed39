
"use strict";
const form = document.querySelector("form");
const table = document.querySelector(".matrix");
const rows = [...(table?.tBodies[0].rows ?? [])];

const name = (row) => row.cells[0].querySelector("span").textContent;

/* Hides rows that were not asked for; of the others, cells with another verdict lose their colour. */
const filter = () => {
  const fields = form.elements;
  const product = fields.product.value.trim().toLowerCase();
  const type = fields.type.value;
  const verdict = fields.verdict.value;
  for (const row of rows) {
    const cells = [...row.cells].slice(1);
    cells.forEach((cell) => cell.toggleAttribute("data-other", verdict !== "" && cell.className !== verdict));
    row.hidden = !name(row).toLowerCase().includes(product)
      || (type !== "" && row.dataset.type !== type)
      || cells.every((cell) => cell.hasAttribute("data-other"));
  }
  const shown = rows.filter((row) => !row.hidden).length;
  fields.told.value = `${shown} of ${rows.length} products`;
};

/* Several cells open one note, so its heading is that of the cell. */
const entitle = (event) => {
  const cell = event.target.closest("td");
  const button = cell?.querySelector("button");
  if (button) {
    const column = table.tHead.rows[0].cells[cell.cellIndex].textContent;
    button.popoverTargetElement.querySelector("h2").textContent = `${name(cell.parentNode)} on ${column}`;
  }
};

/* Arrow keys go from cell to cell. */
const move = (event) => {
  const cell = event.target.closest("td");
  const row = cell?.parentNode;
  const sideways = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const upright = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (row && (sideways || upright)) {
    const visible = rows.filter((r) => !r.hidden);
    const next = sideways ? row : visible[visible.indexOf(row) + upright];
    const button = next?.cells[cell.cellIndex + (sideways ?? 0)]?.querySelector("button");
    if (button) {
      event.preventDefault();
      button.focus();
    }
  }
};

if (form) {
  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", (event) => event.preventDefault());
  table.addEventListener("click", entitle);
  table.addEventListener("keydown", move);
  filter();
}

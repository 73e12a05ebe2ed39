
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
  if (table.querySelector("td button[tabindex='0']")?.closest("tr").hidden !== false) {
    stop(rows.find((row) => !row.hidden)?.querySelector("td button"));
  }
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

/* The grid is one stop of the tab key: the cell where the reader was last. */
const stop = (button) => {
  table.querySelector("td button[tabindex='0']")?.setAttribute("tabindex", "-1");
  button?.setAttribute("tabindex", "0");
};

/* Arrow keys go from cell to cell, Home and End to the ends of a row. */
const move = (event) => {
  const cell = event.target.closest("td");
  const row = cell?.parentNode;
  const upright = { ArrowUp: -1, ArrowDown: 1 }[event.key] ?? 0;
  const column = { ArrowLeft: cell?.cellIndex - 1, ArrowRight: cell?.cellIndex + 1, Home: 1, End: row?.cells.length - 1 }[event.key]
    ?? cell?.cellIndex;
  const visible = rows.filter((r) => !r.hidden);
  const button = visible[visible.indexOf(row) + upright]?.cells[column]?.querySelector("button");
  if (button && button !== event.target) {
    event.preventDefault();
    button.focus();
  }
};

if (form) {
  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", (event) => event.preventDefault());
  table.setAttribute("role", "grid");
  table.querySelectorAll("td button").forEach((button) => button.setAttribute("tabindex", "-1"));
  table.addEventListener("focusin", (event) => event.target.closest("td") && stop(event.target));
  table.addEventListener("click", entitle);
  table.addEventListener("keydown", move);
  filter();
}

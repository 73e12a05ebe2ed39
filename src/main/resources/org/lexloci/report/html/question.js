// Marks the lines of a pasted document where the service says something of them. Without a script the form answers too.
const form = document.querySelector('.paste');
const marks = document.getElementById('marks');
const WORDS = { permit: 'YES', deny: 'NO', indeterminate: 'DEPENDS', waived: 'WAIVED', frozen: 'FROZEN' };

function told(decision) {
  const clauses = decision.editions
    .flatMap(edition => edition.clauses.filter(clause => clause.deciding).map(clause => clause.id));
  return `${WORDS[decision.standing]}  ${decision.product} on ${decision.provider ?? 'no stated cloud'}`
    + (clauses.length ? `  by ${[...new Set(clauses)].join(', ')}` : '');
}

function show(text, run) {
  const at = new Map();
  const say = (line, kind, words) => at.set(line, [...(at.get(line) ?? []), { kind, words }]);
  run.decisions.forEach(decision => say(decision.line ?? 1, decision.verdict, told(decision)));
  run.problems.forEach(problem => say(problem.line ?? 1, 'deny', problem.message));
  run.warnings.forEach(warning => say(warning.line ?? 1, 'indeterminate', warning.message));
  const list = document.createElement('ol');
  text.split('\n').forEach((line, index) => {
    const item = document.createElement('li');
    item.textContent = line;
    (at.get(index + 1) ?? []).forEach(({ kind, words }) => {
      const mark = document.createElement('b');
      mark.className = kind;
      mark.textContent = words;
      item.append(mark);
    });
    list.append(item);
  });
  const end = document.createElement('p');
  end.textContent = `exit ${run.exit.code}, ${run.exit.reason}`;
  marks.replaceChildren(end, list);
}

form.addEventListener('submit', async event => {
  event.preventDefault();
  const text = form.elements.document.value;
  const answer = await fetch('/v1/check', { method: 'POST', body: text, headers: { Accept: 'application/json' } });
  const said = await answer.json();
  if (said.decisions) {
    show(text, said);
  } else {
    marks.replaceChildren(document.createTextNode(said.error.message));
  }
});

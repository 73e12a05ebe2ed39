// An engine of its own for the conformance kit: it reads the packed diagrams and the kit, and nothing else of Lexloci.
// node conformance.mjs KIT.json DIRECTORY, where the kit is all of its YAML in one JSON file.
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';

const KINDS = ['applies', 'excepted', 'breach', 'duty'];
const VERBS = ['applies', 'excepted', 'breached', 'obliged'];
const WORLDS = 5000;
const EFFECTS = ['INDETERMINATE', 'PERMIT', 'DENY'];

/** Reads numbers and texts in the order in which they were written. */
class Packed {
  #bytes;
  #at = 0;

  constructor(bytes) {
    this.#bytes = bytes;
  }

  number(size) {
    this.#at += size;
    return this.#bytes.readIntBE(this.#at - size, size);
  }

  text() {
    const length = this.number(2);
    this.#at += length;
    return this.#bytes.toString('utf8', this.#at - length, this.#at);
  }

  /** Reads a count, and as many of something. */
  list(size, item) {
    return Array.from({ length: this.number(size) }, item);
  }
}

/** Makes nodes, each function once, so that equal functions are the same object. */
class Nodes {
  #made = new Map();

  leaf(value) {
    return this.#once(`=${value}`, () => ({ value }));
  }

  of(level, children) {
    if (children.every((child) => child === children[0])) {
      return children[0];
    }
    return this.#once(`${level}?${children.map((child) => child.id)}`, () => ({ level, children }));
  }

  #once(key, make) {
    if (!this.#made.has(key)) {
      this.#made.set(key, { id: this.#made.size, ...make() });
    }
    return this.#made.get(key);
  }

  /** Puts answers in the place of questions; `answers` maps levels to the numbers of answers. */
  restricted(node, answers, done = new Map()) {
    if (!node.children) {
      return this.leaf(node.value);
    }
    if (!done.has(node)) {
      const answer = answers.get(node.level);
      const made =
        answer === undefined
          ? this.of(node.level, node.children.map((child) => this.restricted(child, answers, done)))
          : this.restricted(node.children[answer], answers, done);
      done.set(node, made);
    }
    return done.get(node);
  }
}

function below(node, found = new Set()) {
  if (!found.has(node)) {
    found.add(node);
    node.children?.forEach((child) => below(child, found));
  }
  return found;
}

const leaves = (node) => [...below(node)].filter((n) => !n.children).map((n) => n.value);
const asks = (node) => new Set([...below(node)].filter((n) => n.children).map((n) => n.level));

/** What the rules of an edition find in every world: a function for each clause, and one for all together. */
class Diagram {
  constructor(file, questions) {
    const packed = new Packed(readFileSync(file));
    packed.list(2, () => [packed.text(), packed.list(2, () => packed.text())]);
    packed.list(2, () => packed.text());
    this.levels = new Map();
    this.questions = packed.list(2, () => {
      const question = questions.get(packed.text());
      if (packed.number(2) !== question.answers.length) {
        throw new Error(`${question.id} has other answers`);
      }
      this.levels.set(question.id, this.levels.size);
      return question;
    });
    const outlines = packed.list(4, () => {
      const kind = KINDS[packed.number(1)];
      const finding = { kind, clause: packed.text(), rule: packed.text() };
      packed.list(2, () => packed.number(5));
      return finding;
    });
    const nodes = this.#nodes(packed, () =>
      [...new Set(packed.list(2, () => outlines[packed.number(4)].kind))].sort().join(' '));
    this.clauses = new Map(packed.list(2, () => [packed.text(), nodes[packed.number(4)]]));
    this.effect = this.#nodes(packed, () => EFFECTS[packed.number(2)]).at(-1);
  }

  #nodes(packed, leaf) {
    const nodes = [];
    packed.list(4, () => {
      const level = packed.number(2);
      nodes.push(
        level < 0
          ? { value: leaf() }
          : { level, children: this.questions[level].answers.map(() => nodes[packed.number(4)]) },
      );
    });
    return nodes;
  }

  /** Answers the level of a question and the number of an answer to it. */
  place(question, answer) {
    const level = this.levels.get(question);
    const number = this.questions[level].answers.indexOf(answer);
    if (number < 0) {
      throw new Error(`${question} has no answer ${answer}`);
    }
    return [level, number];
  }
}

/** A case: what is known is answered, and what is left are functions of the open questions. */
class Case {
  #nodes = new Nodes();

  constructor(diagram, { given = {}, open = [] }) {
    this.diagram = diagram;
    this.open = open.map((question) => this.#asked(question));
    const known = new Map(Object.entries(given).map((fact) => diagram.place(...fact)));
    const asked = new Set(this.open.flatMap((q) => q.answers.flatMap((a) => [...a.facts.keys()])));
    diagram.questions.forEach((question, level) => {
      if (!known.has(level) && !asked.has(level)) {
        known.set(...diagram.place(question.id, question.unstated));
      }
    });
    this.known = known;
  }

  #asked(question) {
    if (typeof question === 'string') {
      const { id, answers } = this.diagram.questions[this.diagram.levels.get(question)];
      return { id, answers: answers.map((a) => ({ label: a, facts: new Map([this.diagram.place(id, a)]) })) };
    }
    const [[id, answers]] = Object.entries(question);
    return {
      id,
      answers: Object.entries(answers).map(([label, facts]) => ({
        label,
        facts: new Map(Object.entries(facts).map((fact) => this.diagram.place(...fact))),
      })),
    };
  }

  /** Turns a function of the edition's questions into one of the open questions. */
  function(node) {
    return this.#over(this.#nodes.restricted(node, this.known), 0, new Map());
  }

  #over(node, from, done) {
    const left = asks(node);
    const at = this.open.findIndex((q, i) => i >= from && [...q.answers[0].facts.keys()].some((l) => left.has(l)));
    if (at < 0) {
      if (node.children) {
        throw new Error('a question is neither known nor open');
      }
      return node;
    }
    const key = `${at} ${node.id}`;
    if (!done.has(key)) {
      const children = this.open[at].answers.map((answer) =>
        this.#over(this.#nodes.restricted(node, answer.facts), at + 1, done));
      done.set(key, this.#nodes.of(at, children));
    }
    return done.get(key);
  }

  /** Answers the verdict that holds whatever is still open. */
  verdict(effect, answers = new Map()) {
    const left = this.#nodes.restricted(effect, answers);
    return left.children ? 'INDETERMINATE' : left.value;
  }

  /** Tells whether answers settle the verdict, and would not if one of them were left out. */
  settles(effect, answers, verdict) {
    return (
      this.verdict(effect, answers) === verdict &&
      this.#isSettled(effect, answers) &&
      [...answers.keys()].every((q) => !this.#isSettled(effect, new Map([...answers].filter(([other]) => other !== q))))
    );
  }

  #isSettled(effect, answers) {
    return !this.#nodes.restricted(effect, answers).children;
  }
}

function outcome(kinds) {
  if (kinds.includes('breach')) {
    return 'violated';
  }
  if (!kinds.includes('applies')) {
    return 'not-applicable';
  }
  return kinds.includes('excepted') ? 'excepted' : 'satisfied';
}

/** Says of a case what the kit expects to be said. */
function judged(one, expected) {
  const said = {};
  const effect = one.function(one.diagram.effect);
  said.verdict = one.verdict(effect);
  said.clauses = {};
  said.always = [];
  said.sometimes = [];
  for (const [clause, node] of one.diagram.clauses) {
    const found = leaves(one.function(node)).map((kinds) => kinds.split(' ').filter(Boolean));
    const outcomes = new Set(found.map(outcome));
    const whole = outcomes.size === 1 ? [...outcomes][0] : 'depends';
    if (whole !== 'not-applicable') {
      said.clauses[clause] = whole;
    }
    for (const kind of KINDS) {
      const worlds = found.filter((kinds) => kinds.includes(kind)).length;
      if (worlds > 0) {
        (worlds === found.length ? said.always : said.sometimes).push(`${clause} ${kind}`);
      }
    }
  }
  const deciding = [...asks(effect)].sort((a, b) => a - b);
  said['decided-by'] = Object.fromEntries(
    deciding.map((q) => [
      one.open[q].id,
      Object.fromEntries(one.open[q].answers.map((a, i) => [a.label, one.verdict(effect, new Map([[q, i]]))])),
    ]),
  );
  said['settled-by'] = settled(one, effect, deciding, expected['settled-by'] ?? []);
  for (const [key, value] of Object.entries(said)) {
    if (typeof value === 'object' && Object.keys(value).length === 0) {
      delete said[key];
    } else if (key === 'always' || key === 'sometimes') {
      value.sort();
    }
  }
  return said;
}

/** Answers the settlements that are expected if they are right and none is missing, else what is wrong. */
function settled(one, effect, deciding, expected) {
  const listed = new Set();
  for (const { answers, verdict } of expected) {
    for (const some of combinations(one, answers)) {
      if (!one.settles(effect, some, verdict)) {
        return `not settled by ${JSON.stringify(answers)}`;
      }
      listed.add(key(some));
    }
  }
  const largest = Math.max(0, ...expected.map(({ answers }) => Object.keys(answers).length));
  const until = expected.length < 6 ? Math.min(deciding.length, 4) : largest - 1;
  for (let size = 2; size <= until; size++) {
    for (const some of subsets(one, deciding, size)) {
      if (['PERMIT', 'DENY'].some((verdict) => one.settles(effect, some, verdict)) && !listed.has(key(some))) {
        return `settled by ${key(some)} as well`;
      }
    }
  }
  return expected;
}

const key = (answers) => [...answers].sort(([a], [b]) => a - b).join(';');

function combinations(one, answers) {
  return Object.entries(answers).reduce(
    (made, [id, labels]) => {
      const q = one.open.findIndex((question) => question.id === id);
      const numbers = labels.map((label) => one.open[q].answers.findIndex((a) => a.label === label));
      return made.flatMap((some) => numbers.map((n) => new Map([...some, [q, n]])));
    },
    [new Map()],
  );
}

function* subsets(one, questions, size, from = 0) {
  if (size === 0) {
    yield new Map();
    return;
  }
  for (let i = from; i <= questions.length - size; i++) {
    for (const rest of subsets(one, questions, size - 1, i + 1)) {
      for (let answer = 0; answer < one.open[questions[i]].answers.length; answer++) {
        yield new Map([[questions[i], answer], ...rest]);
      }
    }
  }
}

/** The rules of an edition as they are in words, tried on one world. */
class Words {
  #clauses;
  #world;
  #found = new Map();

  constructor(clauses, world) {
    this.#clauses = new Map(clauses.map((clause) => [clause.id, clause.rules]));
    this.#world = world;
  }

  /** Tells whether some rule of the clause concludes it; what a rule rests on is looked for first. */
  finds(clause, verb) {
    const key = `${clause} ${verb}`;
    if (!this.#found.has(key)) {
      this.#found.set(key, undefined);
      const rules = this.#clauses.get(clause).filter((rule) => rule.concludes === verb);
      this.#found.set(key, rules.some((rule) => rule.when.every((condition) => this.#holds(condition))));
    }
    if (this.#found.get(key) === undefined) {
      throw new Error(`${key} rests on itself`);
    }
    return this.#found.get(key);
  }

  #holds(condition) {
    const finding = /^(.+) (applies|is excepted|is not excepted|is broken|is not broken)$/.exec(condition);
    if (finding) {
      const verb = finding[2].endsWith('excepted') ? 'excepted' : finding[2].endsWith('broken') ? 'breached' : 'applies';
      return list(finding[1]).some((clause) => this.finds(clause, verb)) !== finding[2].includes(' not ');
    }
    const picked = /^(\S+) or (\S+), whichever (\S+) picks, is (.+)$/.exec(condition);
    if (picked) {
      const [, like, any, reading, answers] = picked;
      return this.#is(this.#world[reading] === 'like-for-like' ? like : any, answers);
    }
    const fact = /^(.+?) (is .+)$/.exec(condition);
    const questions = list(fact?.[1] ?? '');
    if (!questions.every((question) => question in this.#world)) {
      throw new Error(`not understood: ${condition}`);
    }
    return questions.some((question) =>
      fact[2].split(' and ').every((one) =>
        one.startsWith('is not ') ? !this.#is(question, one.slice(7)) : this.#is(question, one.slice(3))));
  }

  #is(question, answers) {
    return list(answers).includes(this.#world[question]);
  }
}

const list = (words) => words.split(/, | or /);

/** Tries the rules in words on worlds that are the same in each run; answers in how many they find something else. */
function misread(diagram, clauses) {
  let seed = 1;
  const random = (bound) => {
    seed = (seed * 48271) % 2147483647;
    return seed % bound;
  };
  let wrong = 0;
  for (let i = 0; i < WORLDS; i++) {
    const answers = diagram.questions.map((question) => random(question.answers.length));
    const world = Object.fromEntries(diagram.questions.map((q, level) => [q.id, q.answers[answers[level]]]));
    const words = new Words(clauses, world);
    for (const { id } of clauses) {
      let node = diagram.clauses.get(id);
      while (node.children) {
        node = node.children[answers[node.level]];
      }
      const kinds = KINDS.filter((kind, verb) => words.finds(id, VERBS[verb])).sort().join(' ');
      if (kinds !== node.value) {
        wrong++;
        console.log(`${id}: "${kinds}" by its rules, "${node.value}" by the diagram, in ${JSON.stringify(world)}`);
      }
    }
  }
  return wrong;
}

const [file, directory] = process.argv.slice(2);
const kit = JSON.parse(readFileSync(file, 'utf8'));
const diagrams = new Map();
const cases = [];
let differ = 0;
for (const { agreement, edition, questions, clauses, cases: its } of kit.editions) {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const diagram = new Diagram(`${directory}/${agreement}/${edition}/rules.bin`, byId);
  diagrams.set(edition, diagram);
  const wrong = misread(diagram, clauses);
  differ += wrong;
  console.log(`${edition}: ${WORLDS} worlds by the rules in words and by the diagram, ${wrong} differ`);
  its.forEach((one) => cases.push({ ...one, edition }));
}
for (const { name, judged: editions } of kit.documents.cases) {
  Object.entries(editions).forEach(([edition, one]) => cases.push({ ...one, name, edition }));
}
for (const one of cases) {
  const said = judged(new Case(diagrams.get(one.edition), one), one.expect);
  if (!isDeepStrictEqual(said, one.expect)) {
    differ++;
    console.log(`${one.edition}, ${one.name}\n  expected ${JSON.stringify(one.expect)}\n  said     ${JSON.stringify(said)}`);
  }
}
console.log(`${cases.length} cases of ${diagrams.size} editions, ${differ} differ`);
process.exitCode = differ > 0 || cases.length === 0 ? 1 : 0;

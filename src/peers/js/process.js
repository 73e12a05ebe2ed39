'use strict';
// The process of one engine on Node: PeerProcess for those that are no Java. It prints what it found
// as lines of a name and a value.
//
// Arguments: the module of the engine, the directory with the scenarios, and what PeerProcess takes.
// A module makes an engine of generated clauses, or of the three where there are none. One that
// cannot stay and be asked again decides all texts at once instead.
const { existsSync, readFileSync } = require('node:fs');
const { isMainThread, parentPort, Worker, workerData } = require('node:worker_threads');

const [file, work, job, subject] = isMainThread ? process.argv.slice(2) : workerData;
const make = require(file);
const COUNT = 10_000;
const now = () => Number(process.hrtime.bigint()) / 1e9;

async function main() {
  if (job === 'once') {
    console.log('verdict', (await all(await make([]), [readFileSync(subject, 'utf8')]))[0]);
  } else if (job === 'stream') {
    const lines = readFileSync(subject, 'utf8').trimEnd().split('\n');
    console.log('verdicts', hash(await all(await make([]), lines)));
  } else if (job === 'files') {
    const engine = await make([]);
    const decided = engine.directory ? engine.directory(subject) : all(engine, read(subject));
    console.log('verdicts', hash(await decided));
  } else if (job === 'warm') {
    await warm();
  } else {
    await clauses(Number(subject));
  }
  // The memory of a program that the module starts is not this process's.
  if (!make.starts && existsSync('/proc/self/status')) {
    console.log('peak', peak());
  }
}

async function all(engine, texts) {
  if (engine.texts) {
    return engine.texts([...texts]);
  }
  const verdicts = [];
  for (const text of texts) {
    verdicts.push(await engine.permits(engine.parse(text)));
  }
  return verdicts;
}

function* read(directory) {
  for (let i = 0; i < COUNT; i++) {
    yield readFileSync(`${directory}/${i}.json`, 'utf8');
  }
}

async function warm() {
  const asked = scenarios(0);
  const engine = await make([]);
  await agreed(engine, asked);
  if (engine.texts) {
    return;
  }
  console.log('one', await rate(engine, asked));
  const threads = [0, 1].map(
    () =>
      new Promise((done, failed) => {
        const thread = new Worker(__filename, { workerData: [file, work, job] });
        thread.on('message', done).on('error', failed);
      }));
  const rates = await Promise.all(threads);
  console.log('two', rates[0] + rates[1]);
}

async function clauses(number) {
  const asked = scenarios(number);
  const generated = JSON.parse(readFileSync(`${work}/clauses-${number}.json`, 'utf8'));
  const start = now();
  const engine = await make(generated);
  await agreed(engine, asked.slice(0, 1));
  console.log('ready', Math.round((now() - start) * 1e3));
  await agreed(engine, asked);
  if (!engine.texts) {
    console.log('one', await rate(engine, asked));
  }
}

// Each line is "true" or "false" and a descriptor.
function scenarios(number) {
  const lines = readFileSync(`${work}/scenarios-${number}`, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const space = line.indexOf(' ');
    return { permitted: line.slice(0, space) === 'true', json: line.slice(space + 1) };
  });
}

async function agreed(engine, asked) {
  const verdicts = await all(engine, asked.map((scenario) => scenario.json));
  const differs = asked.find((scenario, i) => scenario.permitted !== verdicts[i]);
  if (differs) {
    console.log('disagrees', differs.json);
    process.exit(3);
  }
}

// Answers decisions a second, as PeerProcess does.
async function rate(engine, asked) {
  const inputs = asked.map((scenario) => engine.parse(scenario.json));
  await round(engine, inputs, 2.5);
  const rates = [];
  for (let i = 0; i < 5; i++) {
    rates.push(await round(engine, inputs, 0.5));
  }
  return rates.sort((a, b) => a - b)[2];
}

async function round(engine, inputs, seconds) {
  const start = now();
  let decided = 0;
  let elapsed = 0;
  while (elapsed < seconds) {
    for (let i = 0; i < 100; i++) {
      await engine.permits(inputs[decided++ % inputs.length]);
    }
    elapsed = now() - start;
  }
  return decided / elapsed;
}

// As Arrays.hashCode has it.
function hash(verdicts) {
  return verdicts.reduce((sum, verdict) => (Math.imul(31, sum) + (verdict ? 1231 : 1237)) | 0, 1);
}

function peak() {
  const told = /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'));
  return Math.floor(Number(told[1]) / 1024);
}

if (isMainThread) {
  main();
} else {
  Promise.resolve(make([]))
    .then((engine) => rate(engine, scenarios(0)))
    .then((found) => parentPort.postMessage(found));
}

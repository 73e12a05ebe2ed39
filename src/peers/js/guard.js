'use strict';
// cfn-guard: a rule for each clause. It is a program that decides what it is given and ends.
const { spawnSync } = require('node:child_process');
const { writeFileSync } = require('node:fs');
const path = require('node:path');

const SYSTEMS = { linux: 'ubuntu', darwin: 'macos' };
const PROCESSORS = { x64: 'x86_64', arm64: 'aarch64' };
const PROGRAM = path.join(
  path.dirname(require.resolve('@cdklabs/cdk-validator-cfnguard/package.json')),
  'bin', String(SYSTEMS[process.platform]), String(PROCESSORS[process.arch]), 'cfn-guard');
const FAILED = 19;

const THREE = `
let azure = spec.product.launches[ provider == 'azure' ].date
let elsewhere = spec.product.launches[ provider != 'azure' ]
rule api_on_azure when spec.product.type == 'api' spec.attributes.agi != 'declared' {
  spec.target.provider == 'azure'
}
rule azure_first when spec.target.provider != 'azure' {
  some %azure < spec.target.launchDate
}
rule azure_before_others when %elsewhere !empty {
  %elsewhere { some %azure < date }
}
`;

const generated = ([line, site, cloud], i) => `
rule clause_${i} when spec.attributes.line == '${line}' spec.attributes.site == '${site}' {
  spec.target.provider != '${cloud}'
}
`;

function verdicts(options, input) {
  const ended = spawnSync(
    PROGRAM, ['validate', '--structured', '-o', 'json', '-S', 'none', ...options],
    { input, maxBuffer: 2 ** 30 });
  if (ended.status !== 0 && ended.status !== FAILED) {
    throw ended.error ?? new Error(String(ended.stderr));
  }
  const told = [];
  for (const { name, status } of JSON.parse(ended.stdout)) {
    told[/\d+/.exec(path.basename(name))[0]] = status !== 'FAIL';
  }
  return told;
}

module.exports = (clauses) => {
  const rules = clauses.length === 0 ? THREE : clauses.map(generated).join('');
  return {
    // It counts from 1.
    texts: (texts) =>
      verdicts(['--payload'], JSON.stringify({ rules: [rules], data: texts })).slice(1),
    directory: (directory) => {
      const file = path.join(__dirname, 'three.guard');
      writeFileSync(file, rules);
      return verdicts(['--rules', file, '--data', directory]);
    },
  };
};
module.exports.starts = true;

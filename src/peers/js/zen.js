'use strict';
// ZEN: an expression for each of the three clauses, a line of a decision table for each generated one.
const { ZenEngine } = require('@gorules/zen-engine');

const LAUNCHES = 'spec.product.launches';
const ANCHOR = "a.provider == 'azure' and a.date != 'never' and d(a.date)";
const THREE = {
  api: "spec.product.type != 'api' or spec.target.provider == 'azure' or spec.attributes.agi == 'declared'",
  here: `spec.target.provider == 'azure' or some(${LAUNCHES} as a, ${ANCHOR} < d(spec.target.launchDate))`,
  there: `all(${LAUNCHES} as l, l.provider == 'azure' or some(${LAUNCHES} as a, ${ANCHOR} < d(l.date)))`,
};
const ASKED = {
  line: 'spec.attributes.line',
  site: 'spec.attributes.site',
  cloud: 'spec.target.provider',
};

function three() {
  const expressions = Object.entries(THREE).map(([key, value]) => ({ id: key, key, value }));
  return { type: 'expressionNode', content: { expressions } };
}

function table(clauses) {
  const column = ([name, field]) => ({ id: name, name, field });
  const forbidden = clauses.map(([line, site, cloud], i) => ({
    _id: String(i),
    line: `'${line}'`,
    site: `'${site}'`,
    cloud: `'${cloud}'`,
    kept: 'false',
  }));
  const content = {
    hitPolicy: 'first',
    inputs: Object.entries(ASKED).map(column),
    outputs: [column(['kept', 'kept'])],
    rules: [...forbidden, { _id: 'others', kept: 'true' }],
  };
  return { type: 'decisionTableNode', content };
}

module.exports = (clauses) => {
  const policy = clauses.length === 0 ? three() : table(clauses);
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', content: {} },
      { id: 'policy', name: 'policy', ...policy },
      { id: 'out', name: 'out', type: 'outputNode', content: {} },
    ],
    edges: [
      { id: 'first', type: 'edge', sourceId: 'in', targetId: 'policy' },
      { id: 'last', type: 'edge', sourceId: 'policy', targetId: 'out' },
    ],
  });
  return {
    parse: JSON.parse,
    permits: async (input) => {
      const { result } = await decision.evaluate(input);
      return Object.values(result).every((kept) => kept === true);
    },
  };
};

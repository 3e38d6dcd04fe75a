// The house's own lint rule. Time, chance and ids are handed in as arguments (docs: ARCHITECTURE.md);
// code that reads them by itself cannot be tested at a given moment.
// Plain JavaScript, because oxlint loads it before anything of ours runs.

const HIDDEN = { Date: ['now'], Math: ['random'], crypto: ['randomUUID'] };

const noHiddenClock = {
  meta: { messages: { hidden: '{{what}} is a hidden clock or chance: take `now` or the id as an argument.' } },
  create(context) {
    const report = (node, what) => context.report({ node, messageId: 'hidden', data: { what } });
    return {
      NewExpression(node) {
        if (node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0) report(node, 'new Date()');
      },
      CallExpression(node) {
        if (node.callee.type === 'Identifier' && node.callee.name === 'Date') report(node, 'Date()');
      },
      MemberExpression(node) {
        const owner = node.object.type === 'Identifier' ? node.object.name : '';
        const name = node.property.type === 'Identifier' ? node.property.name : '';
        if (HIDDEN[owner]?.includes(name)) report(node, `${owner}.${name}`);
      },
      ImportSpecifier(node) {
        if (node.imported.name === 'randomUUID') report(node, 'randomUUID');
      },
    };
  },
};

export default { meta: { name: 'house' }, rules: { 'no-hidden-clock': noHiddenClock } };

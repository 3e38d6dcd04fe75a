import pg from 'pg';

/**
 * Loaded into a measured server only: its connections leave out the messages that begin and end a scoped read,
 * so that what they cost can be seen. Everything else a server does in transactions stays as it is.
 */
type Query = (this: object, text: unknown, ...rest: unknown[]) => unknown;
const prototype = pg.Client.prototype as unknown as { query: Query };
const query = prototype.query;
const scoped = new WeakSet<object>();

prototype.query = function leavingOutScopes(text, ...rest) {
  if (typeof text === 'string' && text.startsWith('begin read only; set local app.scope')) {
    scoped.add(this);
    return Promise.resolve();
  }
  if ((text === 'commit' || text === 'rollback') && scoped.delete(this)) return Promise.resolve();
  return query.call(this, text, ...rest);
};

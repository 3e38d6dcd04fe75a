import { EventEmitter } from 'node:events';

/** Tells consumers in this process that a county's log grew; others find out by looking. */
export interface Signal {
  fire(county: string): void;
  /** @returns how to stop listening */
  listen(listener: (county: string) => void): () => void;
}

export function createSignal(): Signal {
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);
  return {
    fire: (county) => void emitter.emit('grown', county),
    listen: (listener) => {
      emitter.on('grown', listener);
      return () => void emitter.off('grown', listener);
    },
  };
}

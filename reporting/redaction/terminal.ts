type Write = (chunk: string | Uint8Array, ...rest: unknown[]) => boolean;

/**
 * Passes what a process prints through `redact`. In a worker, what it prints goes to every reporter; in the reporter's
 * process, it is what people and a pipeline's log see.
 */
export function redactTerminal(redact: (text: string) => string): () => void {
  const restores = [process.stdout, process.stderr].map((stream) => {
    const write = Reflect.get(stream, 'write') as Write;
    const redacting: Write = (chunk, ...rest) => {
      const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
      return write.call(stream, redact(text), ...rest);
    };
    stream.write = redacting;
    return () => {
      stream.write = write;
    };
  });
  return () => {
    for (const restore of restores) restore();
  };
}

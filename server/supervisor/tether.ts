/**
 * Loaded before the server (node --import): when the supervisor dies, even by SIGKILL, the channel
 * to it breaks, and the server closes as on SIGTERM instead of living on without anybody to stop it.
 */
process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 8_000).unref();
});
process.channel?.unref();

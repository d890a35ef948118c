import { live, type Task } from './live';

process.once('message', (task: Task) => {
  void live(task, (told) => process.send?.(told)).finally(() => process.disconnect());
});
// Whoever asked is gone.
process.once('disconnect', () => process.exit());

import { words } from './words.ts';

/** What organisations have taken on. */
export const tasksWords = words(
  {
    acts: {
      'task.created': 'Anotó un compromiso.',
      'task.changed': 'Cambió un compromiso.',
      'task.done': 'Marcó un compromiso como cumplido.',
      'task.undone': 'Volvió a abrir un compromiso.',
      'task.removed': 'Quitó un compromiso.',
    },
    refusals: {
      'task-not-yours':
        'Esto lo hacen la organización que tiene el compromiso, quien lo anotó, la secretaría o quienes llevan la campaña.',
      'task-done': 'El compromiso ya está cumplido.',
      'task-not-done': 'El compromiso ya está abierto.',
    },
  },
  {
    acts: {
      'task.created': 'Wrote down a task.',
      'task.changed': 'Changed a task.',
      'task.done': 'Marked a task as done.',
      'task.undone': 'Opened a task again.',
      'task.removed': 'Removed a task.',
    },
    refusals: {
      'task-not-yours':
        'This is done by the organisation that has the task, whoever wrote it down, the secretariat, or those who run the campaign.',
      'task-done': 'The task is already done.',
      'task-not-done': 'The task is already open.',
    },
  },
);

/** A bot as botbuilder's own parts make it: what it has seen it remembers in the conversation's state. */

import {
  type Activity,
  ActivityHandler,
  ConversationState,
  MemoryStorage,
  type Storage,
  TestAdapter,
} from 'botbuilder';

interface Remembered {
  seen: string[];
}

/** @param charge is to be called once for each activity */
export function openNaiveBot(charge: () => Promise<void>, storage: Storage = new MemoryStorage()) {
  const state = new ConversationState(storage);
  const remembered = state.createProperty<Remembered>('remembered');
  const bot = new ActivityHandler();
  bot.onMessage(async (context, next) => {
    const { seen } = await remembered.get(context, { seen: [] });
    const { id = '' } = context.activity;
    if (!seen.includes(id)) {
      await charge();
      seen.push(id);
      await state.saveChanges(context);
    }
    await next();
  });
  const adapter = new TestAdapter((context) => bot.run(context));
  return {
    deliver: (activity: Partial<Activity>) => adapter.processActivity(activity),
  };
}

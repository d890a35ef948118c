import { saidIn, type EngineQuery } from './request';

/** Of a text for Dialogflow. */
const longestText = 255;

/** By this event an intent can answer a text that is too long. */
export const tooLongEvent = 'DIALOGFLOW_CHAR_LIMIT';

/** The event in place of the text, where there is none or it is longer than Dialogflow takes. */
export function eventOf(query: EngineQuery): string | null {
  const text = saidIn(query);
  if (text === null) return 'event' in query.asked ? query.asked.event : null;
  return text.length > longestText ? tooLongEvent : null;
}

import { saidIn, type EngineQuery } from './request';

/** Of a text for Dialogflow. */
const longestText = 255;

/** The event in place of the text, where there is none or it is longer than Dialogflow takes. */
export function eventOf(query: EngineQuery): string | null {
  const text = saidIn(query);
  if (text === null) return 'event' in query.asked ? query.asked.event : null;
  return text.length > longestText ? 'DIALOGFLOW_CHAR_LIMIT' : null;
}

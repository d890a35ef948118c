/** A door for those who connect outside engines: nobody else fetches it. */
export { checkChatWaits, checkEngineFields } from '#core/administration/engines';
export { standInsFor } from '#core/engines/stand-ins/index';

/** A door for those who connect outside engines: nobody else fetches it. */
export { checkChatWaits, checkEngineFields } from '#core/administration/engines';
export { takesAll } from '#core/bot/endpoints/answer-call';
export { remarkOn, sampleAnswer } from '#core/engines/stand-ins/samples';
export { hostsOf } from '#core/engines/stand-ins/vendors';
export { askedFirst, isServiceError } from '#core/engines/try-engine';
export { scriptOfStandIn, standInsFor } from '#core/engines/stand-ins/index';

const foreign = /(?:%[\da-f]{2}|[^\w-])+$/i;

/**
 * The address of a link as it was meant: a mail or a chat may have written its # as %23, and have taken signs of its sentence along;
 * no link ends with any. Other addresses are as they are. [SH62]
 */
export function meantLink(address: string): string {
  const whole = address.replace(/([?&]shared)=?%23/i, '$1#');
  return /[?&]shared(?:=\d*)?#/.test(whole) ? whole.replace(foreign, '') : address;
}

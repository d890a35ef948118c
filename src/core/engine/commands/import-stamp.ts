/** As the real product names what it has imported: month, day and year, hours and minutes, of UTC: an engine knows no other. */
export function importStamp(now: number): string {
  const [date = '', time = ''] = new Date(now).toISOString().split('T');
  const [year, month, day] = date.split('-');
  return `${month}-${day}-${year} ${time.slice(0, 5)}`;
}

/**
 * Begins the frame that reaches hosts outside: without this origin, its storage, and the page's policy; it speaks over this port alone. The
 * answer ends it, and with it whatever it is doing.
 */
export function beginFrame(port: MessagePort): () => void {
  const frame = document.createElement('iframe');
  // Before it has an address: from then on it would be of this origin.
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.referrerPolicy = 'no-referrer';
  // Where a browser asks before it reaches this computer, it may ask for the frame.
  frame.allow = 'local-network-access *';
  frame.title = 'Reaches hosts that were allowed';
  frame.hidden = true;
  frame.onload = () => {
    frame.onload = null;
    // An opaque origin has no name to be called by.
    frame.contentWindow?.postMessage(null, '*', [port]);
  };
  frame.src = 'outside.html';
  document.body.append(frame);
  return () => frame.remove();
}

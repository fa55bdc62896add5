/** A ferry that comes in to a landing: the hull, its post, two lines of water. Also public/favicon.svg. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path className="logo-hull" d="M4 14h18.5c-.6 4.3-3.4 7-7.5 7h-3.5C7.4 21 4.6 18.3 4 14Z" />
      <path className="logo-sail" d="M13 3.5v8H6.8C7.6 8.2 9.9 5.1 13 3.5Z" />
      <path className="logo-post" d="M27 6v15" />
      <path
        className="logo-water"
        d="M3 25.5c2.2-1.6 4.3-1.6 6.5 0s4.3 1.6 6.5 0 4.3-1.6 6.5 0 4.3 1.6 6.5 0"
      />
    </svg>
  );
}

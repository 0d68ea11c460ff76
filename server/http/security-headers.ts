type Circumstances = { nonce: string; https: boolean; dev: boolean }

/** What every answer carries, errors and files included. */
export function securityHeaders({ nonce, https, dev }: Circumstances): Record<string, string> {
  return {
    'Content-Security-Policy': contentPolicy(nonce, dev),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    ...(https && { 'Strict-Transport-Security': 'max-age=31536000' }),
  }
}

function contentPolicy(nonce: string, dev: boolean) {
  // Vite's development server brings styles in through script and talks over a socket.
  const style = dev ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'"
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    style,
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ]
  return [...policy, ...(dev ? ["connect-src 'self' ws:"] : [])].join('; ')
}

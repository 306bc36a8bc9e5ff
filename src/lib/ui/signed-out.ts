/**
 * Whether the answer to something that was sent leads to the sign-in page and back: the session has ended meanwhile, and
 * nothing was done. Signing out by oneself leads there without a way back.
 */
export function endsSession(location: string): boolean {
	return location.startsWith('/sign-in?next=');
}

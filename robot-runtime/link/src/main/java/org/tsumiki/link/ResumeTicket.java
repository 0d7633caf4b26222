package org.tsumiki.link;

/**
 * What an editor must show to go on with a session after a cut.
 *
 * @param session its number
 * @param key the random number that the editor gave when the session began
 */
public record ResumeTicket(int session, long key) {}

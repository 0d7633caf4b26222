package org.tsumiki.linkio;

/**
 * What a TLS line knows of itself. The handshake has proven that the other end holds the private
 * half of that key; whether it is welcome is for the user of the line to say.
 *
 * @param peerKey the other end's public key, DER
 * @param binding the line's own bytes, on both ends the same and on no other line (RFC 9266)
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record SecureChannel(byte[] peerKey, byte[] binding) {}

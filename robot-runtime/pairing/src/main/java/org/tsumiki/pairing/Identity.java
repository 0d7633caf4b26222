package org.tsumiki.pairing;

import java.math.BigInteger;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * One end's long-term key pair with the certificate that TLS wants around it. The certificate is
 * self-signed and says nothing: ends know each other by the key.
 */
public final class Identity {
  private static final String ALIAS = "tsumiki";
  private static final String SIGNATURE = "SHA256withECDSA";

  /** A robot may not know what day it is, so a certificate is good on any. */
  private static final Date ALWAYS_FROM = Date.from(Instant.parse("2000-01-01T00:00:00Z"));

  private static final Date ALWAYS_UNTIL = Date.from(Instant.parse("9999-12-31T23:59:59Z"));

  private final PrivateKey privateKey;
  private final X509Certificate certificate;
  private final KeyId keyId;

  Identity(PrivateKey privateKey, X509Certificate certificate) {
    this.privateKey = privateKey;
    this.certificate = certificate;
    this.keyId = KeyId.of(certificate.getPublicKey().getEncoded());
  }

  /** A new key pair on the curve P-256. */
  public static Identity create() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair pair = generator.generateKeyPair();
      X500Name nobody = new X500Name("CN=tsumiki");
      BigInteger serial = new BigInteger(64, new SecureRandom()).add(BigInteger.ONE);
      X509CertificateHolder holder =
          new JcaX509v3CertificateBuilder(
                  nobody, serial, ALWAYS_FROM, ALWAYS_UNTIL, nobody, pair.getPublic())
              .build(new JcaContentSignerBuilder(SIGNATURE).build(pair.getPrivate()));
      X509Certificate made = new JcaX509CertificateConverter().getCertificate(holder);
      return new Identity(pair.getPrivate(), made);
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e); // P-256 and SHA-256 are in every JDK
    }
  }

  /** Who this is. */
  public KeyId keyId() {
    return keyId;
  }

  /** The public key, DER. */
  public byte[] publicKey() {
    return certificate.getPublicKey().getEncoded();
  }

  /** This end's signature of those bytes: ECDSA with SHA-256, DER. */
  public byte[] sign(byte[] bytes) {
    try {
      Signature signer = Signature.getInstance(SIGNATURE);
      signer.initSign(privateKey);
      signer.update(bytes);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // the key is one of ours
    }
  }

  /**
   * Whether the holder of that key signed those bytes.
   *
   * @param publicKeyDer as {@link #publicKey} gives it; anything else has signed nothing
   */
  public static boolean hasSigned(byte[] publicKeyDer, byte[] bytes, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance(SIGNATURE);
      verifier.initVerify(
          KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(publicKeyDer)));
      verifier.update(bytes);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  PrivateKey privateKey() {
    return privateKey;
  }

  X509Certificate certificate() {
    return certificate;
  }

  /**
   * TLS with this key. Any other key is let through the handshake, which proves no more than that
   * the other end holds it: whoever uses the line must look at the key before a byte is believed.
   */
  public SSLContext sslContext() {
    try {
      SSLContext context = SSLContext.getInstance("TLSv1.3");
      context.init(new KeyManager[] {new OneKey(this)}, new TrustManager[] {new AnyOneKey()}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every JDK has TLS 1.3
    }
  }

  /** Shows this end's one certificate, whoever asks. */
  private static final class OneKey extends X509ExtendedKeyManager {
    private final Identity identity;

    OneKey(Identity identity) {
      this.identity = identity;
    }

    @Override
    public String[] getClientAliases(String keyType, Principal[] issuers) {
      return new String[] {ALIAS};
    }

    @Override
    public String chooseClientAlias(String[] keyType, Principal[] issuers, Socket socket) {
      return ALIAS;
    }

    @Override
    public String chooseEngineClientAlias(String[] keyType, Principal[] issuers, SSLEngine on) {
      return ALIAS;
    }

    @Override
    public String[] getServerAliases(String keyType, Principal[] issuers) {
      return new String[] {ALIAS};
    }

    @Override
    public String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
      return ALIAS;
    }

    @Override
    public String chooseEngineServerAlias(String keyType, Principal[] issuers, SSLEngine on) {
      return ALIAS;
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
      return new X509Certificate[] {identity.certificate};
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
      return identity.privateKey;
    }
  }

  /** Lets any single key through the handshake; see {@link #sslContext}. */
  private static final class AnyOneKey extends X509ExtendedTrustManager {
    private static void check(X509Certificate[] chain) throws CertificateException {
      if (chain.length != 1) {
        throw new CertificateException("one certificate is expected, not " + chain.length);
      }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType)
        throws CertificateException {
      check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
        throws CertificateException {
      check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
        throws CertificateException {
      check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType)
        throws CertificateException {
      check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
        throws CertificateException {
      check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
        throws CertificateException {
      check(chain);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}

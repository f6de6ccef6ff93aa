package loa.notification.push;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/** Keys of the curve P-256 as web push writes them: a point as 65 bytes, a secret number as 32. */
final class Curve {

    static final int POINT = 65;
    private static final int NUMBER = 32;
    private static final ECParameterSpec P256 = parameters();

    private Curve() {}

    /** The key that a point stands for; what does not lie on the curve is refused. */
    static ECPublicKey publicKey(byte[] point) throws GeneralSecurityException {
        if (point.length != POINT || point[0] != 4) throw new GeneralSecurityException("not an uncompressed point");
        var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + NUMBER));
        var y = new BigInteger(1, Arrays.copyOfRange(point, 1 + NUMBER, POINT));
        var curve = P256.getCurve();
        var p = ((ECFieldFp) curve.getField()).getP();
        var right = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB()).mod(p);
        if (x.compareTo(p) >= 0 || y.compareTo(p) >= 0 || !y.pow(2).mod(p).equals(right)) {
            throw new GeneralSecurityException("not a point of the curve");
        }
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), P256));
    }

    static java.security.interfaces.ECPrivateKey privateKey(byte[] number) throws GeneralSecurityException {
        return (java.security.interfaces.ECPrivateKey)
                KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(new BigInteger(1, number), P256));
    }

    static byte[] point(ECPublicKey key) {
        var bytes = new byte[POINT];
        bytes[0] = 4;
        put(key.getW().getAffineX(), bytes, 1);
        put(key.getW().getAffineY(), bytes, 1 + NUMBER);
        return bytes;
    }

    static byte[] number(java.security.interfaces.ECPrivateKey key) {
        var bytes = new byte[NUMBER];
        put(key.getS(), bytes, 0);
        return bytes;
    }

    private static void put(BigInteger number, byte[] into, int at) {
        var bytes = number.toByteArray();
        var from = Math.max(0, bytes.length - NUMBER);
        System.arraycopy(bytes, from, into, at + NUMBER - (bytes.length - from), bytes.length - from);
    }

    private static ECParameterSpec parameters() {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

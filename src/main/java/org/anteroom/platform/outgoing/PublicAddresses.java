package org.anteroom.platform.outgoing;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Finds only addresses on the public internet. The client connects to what this returns and asks nobody else, so a name
 * that changes its address between a check and the connection gains nothing.
 */
final class PublicAddresses implements DnsResolver {

    // https://www.iana.org/assignments/iana-ipv4-special-registry: not globally reachable
    private static final List<Network> SPECIAL = List.of(
            new Network(0, 0, 8),
            new Network(10, 0, 8),
            new Network(100, 64, 10),
            new Network(127, 0, 8),
            new Network(169, 254, 16),
            new Network(172, 16, 12),
            new Network(192, 0, 24),
            new Network(192, 0, 2, 24),
            new Network(192, 88, 99, 24),
            new Network(192, 168, 16),
            new Network(198, 18, 15),
            new Network(198, 51, 100, 24),
            new Network(203, 0, 113, 24),
            new Network(224, 0, 3));

    private final DnsResolver names;

    PublicAddresses() {
        this(SystemDefaultDnsResolver.INSTANCE);
    }

    PublicAddresses(DnsResolver names) {
        this.names = names;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.resolve(host);
        for (InetAddress address : found) {
            if (!isPublic(address)) {
                throw new Internal(host + " has the address " + address.getHostAddress()
                        + ", which is not on the public internet (anteroom.lti.allowed-hosts permits a host)");
            }
        }
        return found;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        return Arrays.stream(resolve(host))
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic(bytes) : isPublicV6(bytes);
    }

    private static boolean isPublic(byte[] v4) {
        int value = integer(v4, 0);
        return SPECIAL.stream().noneMatch(network -> network.holds(value));
    }

    /** Global unicast, 2000::/3, without what carries an IPv4 address inside; and NAT64 by the address it stands for. */
    private static boolean isPublicV6(byte[] bytes) {
        int head = integer(bytes, 0);
        if (head == 0x0064ff9b && integer(bytes, 4) == 0 && integer(bytes, 8) == 0) {
            return isPublic(Arrays.copyOfRange(bytes, 12, 16));
        }
        boolean teredoOrDocumentation = head == 0x20010000 || head == 0x20010db8;
        boolean sixToFour = head >>> 16 == 0x2002;
        return head >>> 29 == 1 && !teredoOrDocumentation && !sixToFour;
    }

    private static int integer(byte[] bytes, int from) {
        int value = 0;
        for (int i = from; i < from + 4; i++) {
            value = value << 8 | bytes[i] & 0xff;
        }
        return value;
    }

    private record Network(int first, int second, int third, int bits) {

        Network(int first, int second, int bits) {
            this(first, second, 0, bits);
        }

        boolean holds(int address) {
            int network = first << 24 | second << 16 | third << 8;
            return (address ^ network) >>> 32 - bits == 0;
        }
    }

    /** Of the kind that a resolver may throw; its cause is what the caller gets. */
    static final class Internal extends UnknownHostException {

        Internal(String message) {
            super(message);
        }
    }
}

package loa.media.part;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;

/** A file as its parts, one behind the other; each is opened when it is its turn. */
final class Whole extends AbstractResource {

    private final List<Resource> parts;
    private final long length;

    Whole(List<Resource> parts, long length) {
        this.parts = List.copyOf(parts);
        this.length = length;
    }

    @Override
    public InputStream getInputStream() {
        return new Stream(parts.iterator());
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() {
        return length;
    }

    @Override
    public String getDescription() {
        return parts.size() + " parts";
    }

    private static final class Stream extends InputStream {

        private final Iterator<Resource> parts;
        private InputStream now = InputStream.nullInputStream();

        Stream(Iterator<Resource> parts) {
            this.parts = parts;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            while (true) {
                int read = now.read(bytes, from, length);
                if (read >= 0 || !parts.hasNext()) return read;
                now.close();
                now = parts.next().getInputStream();
            }
        }

        @Override
        public void close() throws IOException {
            now.close();
        }
    }
}

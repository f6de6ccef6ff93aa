package loa.plan.compiler.reader;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** Gathers the straight lines of a PDF page, drawn as strokes or as thin filled boxes, and counts its pictures. */
final class PdfRules extends PDFGraphicsStreamEngine {

    private static final double THIN = 2.5;
    private static final int MAX_RULES = 3000;

    private final List<Page.Rule> rules = new ArrayList<>();
    private final List<Point2D[]> lines = new ArrayList<>();
    private final PDPage page;
    private final int degrees;
    private Point2D start = new Point2D.Float();
    private Point2D at = new Point2D.Float();
    private int pictures;

    private PdfRules(PDPage page, int degrees) {
        super(page);
        this.page = page;
        this.degrees = degrees;
    }

    /** The lines of a page whose text runs in the direction given, in its upright coordinates. */
    static PdfRules of(PDPage page, int degrees) throws IOException {
        var engine = new PdfRules(page, degrees);
        engine.processPage(page);
        return engine;
    }

    List<Page.Rule> rules() {
        return rules;
    }

    int pictures() {
        return pictures;
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        lines.add(new Point2D[] {p0, p1});
        lines.add(new Point2D[] {p1, p2});
        lines.add(new Point2D[] {p2, p3});
        lines.add(new Point2D[] {p3, p0});
        start = at = p0;
    }

    @Override
    public void moveTo(float x, float y) {
        start = at = new Point2D.Float(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        var to = new Point2D.Float(x, y);
        lines.add(new Point2D[] {at, to});
        at = to;
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        at = new Point2D.Float(x3, y3);
    }

    @Override
    public void closePath() {
        lines.add(new Point2D[] {at, start});
        at = start;
    }

    @Override
    public void strokePath() {
        lines.forEach(line -> add(line[0], line[1]));
        lines.clear();
    }

    /** Only a box thin enough to be a line counts; a wide one is a background. */
    @Override
    public void fillPath(int windingRule) {
        for (int i = 0; i + 3 < lines.size(); i += 4) {
            var a = lines.get(i)[0];
            var b = lines.get(i + 1)[1];
            if (Math.abs(a.getX() - b.getX()) <= THIN || Math.abs(a.getY() - b.getY()) <= THIN) add(a, b);
        }
        lines.clear();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        strokePath();
    }

    private void add(Point2D from, Point2D to) {
        var a = upright(from);
        var b = upright(to);
        double x1 = Math.min(a.getX(), b.getX());
        double x2 = Math.max(a.getX(), b.getX());
        double y1 = Math.min(a.getY(), b.getY());
        double y2 = Math.max(a.getY(), b.getY());
        boolean straight = x2 - x1 <= THIN || y2 - y1 <= THIN;
        if (straight && Math.max(x2 - x1, y2 - y1) > 4 && rules.size() < MAX_RULES)
            rules.add(new Page.Rule(x1, y1, x2, y2));
    }

    private Point2D upright(Point2D point) {
        var box = page.getCropBox();
        double x = point.getX() - box.getLowerLeftX();
        double y = point.getY() - box.getLowerLeftY();
        return switch (degrees) {
            case 90 -> new Point2D.Double(y, x);
            case 180 -> new Point2D.Double(box.getWidth() - x, y);
            case 270 -> new Point2D.Double(box.getHeight() - y, box.getWidth() - x);
            default -> new Point2D.Double(x, box.getHeight() - y);
        };
    }

    @Override
    public void drawImage(PDImage image) {
        pictures++;
    }

    @Override
    public void clip(int windingRule) {}

    @Override
    public Point2D getCurrentPoint() {
        return at;
    }

    @Override
    public void endPath() {
        lines.clear();
    }

    @Override
    public void shadingFill(COSName name) {}

    @Override
    protected void showText(byte[] string) {}
}

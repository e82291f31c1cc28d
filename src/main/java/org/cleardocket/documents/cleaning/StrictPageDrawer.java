package org.cleardocket.documents.cleaning;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.contentstream.operator.MissingOperandException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.EmptyGraphicsStackException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.MissingResourceException;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws all of a page that can be drawn, and tells what could not: PDFBox itself keeps silent of it, or gives up. */
final class StrictPageDrawer extends PageDrawer {

    private final Consumer<Exception> losses;

    /** @param losses takes what kept something from being drawn */
    StrictPageDrawer(PageDrawerParameters parameters, Consumer<Exception> losses) throws IOException {
        super(parameters);
        this.losses = losses;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        try {
            super.processOperator(operator, operands);
        } catch (RuntimeException odd) { // PDFBox throws anything at operands of the wrong kind
            losses.accept(odd);
        }
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException failure) {
        boolean nothingThere = failure instanceof MissingResourceException
                || failure instanceof MissingOperandException || failure instanceof EmptyGraphicsStackException;
        if (!nothingThere) {
            losses.accept(failure);
        }
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        ScopedValue.where(Jpeg2000Colors.WANTED, Jpeg2000Colors.of(image)).call(() -> {
            super.drawImage(image);
            return image;
        });
    }

    @Override
    public void showAnnotation(PDAnnotation annotation) {
        try {
            super.showAnnotation(annotation);
        } catch (IOException | RuntimeException odd) {
            losses.accept(odd);
        }
    }
}

package org.cleardocket.documents.cleaning;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.pdmodel.MissingResourceException;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws a page, or fails: PDFBox itself leaves out a picture that it cannot decode, and a scan would be blank. */
final class StrictPageDrawer extends PageDrawer {

    StrictPageDrawer(PageDrawerParameters parameters) throws IOException {
        super(parameters);
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException failure)
            throws IOException {
        boolean picture = operator.getName().equals(OperatorName.DRAW_OBJECT)
                && !(failure instanceof MissingResourceException);
        if (picture || failure instanceof MissingImageReaderException) {
            throw failure;
        }
        super.operatorException(operator, operands, failure);
    }
}

package org.cleardocket.residents;

import org.springframework.mock.web.MockHttpServletRequest;

/** Says that it is a gigabyte long. */
final class HugeRequest extends MockHttpServletRequest {

    HugeRequest(MockHttpServletRequest same) {
        super(same.getServletContext(), same.getMethod(), same.getRequestURI());
        setCookies(same.getCookies());
        setContentType(same.getContentType());
        setServletPath(same.getServletPath());
        setPathInfo(same.getPathInfo());
    }

    @Override
    public long getContentLengthLong() {
        return 1L << 30;
    }
}

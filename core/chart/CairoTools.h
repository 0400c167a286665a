#pragma once

#include <cairo.h>
#include <pango/pango-layout.h>

#include <memory>
#include <ostream>
#include <string>

// Included by .cpp files alone: it brings Cairo's and Pango's headers.

namespace trueloss {

struct CairoDeleter {
    void operator()(cairo_t* context) const { cairo_destroy(context); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(PangoLayout* layout) const;
};
using CairoContext = std::unique_ptr<cairo_t, CairoDeleter>;
using CairoSurface = std::unique_ptr<cairo_surface_t, CairoDeleter>;
using TextLayout = std::unique_ptr<PangoLayout, CairoDeleter>;

/// A layout of plain text (never markup) in the system's sans-serif font. `size`: in units of the context.
TextLayout makeLayout(cairo_t* context, const std::string& text, double size, bool bold = false);

void setColour(cairo_t* context, unsigned rgb, double alpha = 1.0);

/// For surfaces that write into a std::ostream, which is what `closure` has to point to.
cairo_status_t writeToStream(void* closure, const unsigned char* data, unsigned length);

}  // namespace trueloss

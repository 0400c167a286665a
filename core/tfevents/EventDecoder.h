#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace trueloss {

/// One value of an event.
struct EventScalar {
    std::string_view tag;   ///< Data: any bytes. Valid until the next decode().
    double value = 0.0;     ///< May be NaN or infinite.
    double halfUnit = 0.0;  ///< Half a unit in its last place, by the type that it was stored in; 0 for whole numbers
                            ///< and for what is not finite.
};

/// An event, of which only the scalars are looked at.
struct ScalarEvent {
    double wallTime = 0.0;  ///< Seconds since 1970.
    std::int64_t step = 0;
    std::vector<EventScalar> scalars;
};

/// Reads the events of one run. A scalar is a simple value, or a tensor of one number whose plugin is "scalars", as its
/// own metadata say or those of an earlier event of its tag. Images, histograms, graphs and texts are passed over. One
/// thread at a time.
class EventDecoder {
public:
    EventDecoder();
    ~EventDecoder();
    EventDecoder(EventDecoder&&) noexcept;
    EventDecoder& operator=(EventDecoder&&) noexcept;

    /// Null where the record is no event. Valid until the next call.
    const ScalarEvent* decode(std::string_view record);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace trueloss

// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {RULE_APPROVALS} from "../Codes.sol";
import {BadWords, NoApprovalRule, TooManyBands} from "../Errors.sol";
import {IPolicyModule} from "../interfaces/IPolicyModule.sol";
import {Text} from "../lib/Text.sol";
import {Band, Policy, Undertaking} from "../Types.sol";
import {PolicyModule} from "./PolicyModule.sol";

/// How many checkers sign, and whether compliance does, by amount band of a currency.
contract ApprovalsModule is PolicyModule {
    uint256 private constant BANDS_MOST = 16;
    uint256 private constant CHECKERS_MOST = 9;

    mapping(bytes3 currency => Band[]) private _bands;

    constructor(address compliance_) PolicyModule(compliance_) {}

    /// The bands of a currency, in no order.
    function bands(bytes3 currency) external view returns (Band[] memory) {
        return _bands[currency];
    }

    /// @inheritdoc IPolicyModule
    function rules() public pure returns (uint256) {
        return 1 << RULE_APPROVALS;
    }

    /// @inheritdoc IPolicyModule
    function check(Undertaking calldata u) external view returns (uint256, uint256 checkers, bool asks) {
        Band[] storage all = _bands[u.currency];
        uint256 from = 0;
        for (uint256 i = 0; i < all.length; ++i) {
            Band memory band = all[i];
            if (band.fromMinor > u.amountMinor || band.fromMinor < from) continue;
            (from, checkers, asks) = (band.fromMinor, band.checkers, band.compliance);
        }
        if (checkers == 0) revert NoApprovalRule(u.currency);
        return (rules(), checkers, asks);
    }

    /// @inheritdoc IPolicyModule
    function set(Policy calldata p) external onlyCompliance {
        if (p.number > CHECKERS_MOST || !Text.isCode(p.currency, 3)) revert BadWords();
        Band[] storage all = _bands[p.currency];
        uint256 count = all.length;
        uint256 place = 0;
        while (place < count && all[place].fromMinor != p.amountMinor) ++place;
        if (p.number == 0) {
            if (place == count) return;
            all[place] = all[count - 1];
            all.pop();
            return;
        }
        if (place == BANDS_MOST) revert TooManyBands(p.currency, BANDS_MOST);
        Band memory band = Band(p.amountMinor, uint8(p.number), p.flag);
        if (place == count) _bands[p.currency].push(band);
        else all[place] = band;
    }
}
